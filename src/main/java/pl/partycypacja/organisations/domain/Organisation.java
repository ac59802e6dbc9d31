package pl.partycypacja.organisations.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.values.Texts;

/// A foundation, an association, a municipality, an informal group (ACC-5).
@Entity
public class Organisation implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String nip;
    private @Nullable String regon;
    private @Nullable String krs;
    private @Nullable String teryt;

    @Column(name = "patron_organisation_id")
    private @Nullable UUID patronOrganisationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "members_changed_at")
    private Instant membersChangedAt;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    Organisation(OrganisationDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.createdAt = now;
        this.membersChangedAt = now;
        describe(details);
    }

    final void describe(OrganisationDetails details) {
        name = details.name();
        nameKey = Texts.unaccent(details.name());
        kind = details.kind();
        nip = details.nip();
        regon = details.regon();
        krs = details.krs();
        teryt = details.teryt();
        patronOrganisationId = details.patronOrganisationId();
    }

    /// Makes a change of members a change of the organisation. Of two owners who remove each other at once, one
    /// is refused, because the version has changed.
    void touchMembers(Instant now) {
        membersChangedAt = now;
    }

    /// Whether it can act for an informal group: it is none itself.
    boolean canBePatron() {
        return kind != OrganisationKind.INFORMAL_GROUP;
    }

    /// There is only one state: an organisation that was founded stays.
    @Override
    public State stateAt(Instant now) {
        return State.FOUNDED;
    }

    enum State {
        FOUNDED
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(name, kind, nip, regon, krs, teryt, patronOrganisationId);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
