package pl.partycypacja.ledger.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// How much an edition has for grants and for vouchers (GRA-1).
@Entity
@Table(name = "edition_budget")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class EditionBudget {

    @Id
    @Column(name = "edition_id")
    private UUID editionId;

    @Version
    private long version;

    @Column(name = "grants_grosze")
    private long grantsGrosze;

    @Column(name = "vouchers_grosze")
    private long vouchersGrosze;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditionBudget() {}

    EditionBudget(UUID editionId, Instant now) {
        this.editionId = editionId;
        this.updatedAt = now;
    }

    void set(long grants, long vouchers, Instant now) {
        grantsGrosze = grants;
        vouchersGrosze = vouchers;
        updatedAt = now;
    }

    public UUID editionId() {
        return editionId;
    }

    public long version() {
        return version;
    }

    public long grantsGrosze() {
        return grantsGrosze;
    }

    public long vouchersGrosze() {
        return vouchersGrosze;
    }
}
