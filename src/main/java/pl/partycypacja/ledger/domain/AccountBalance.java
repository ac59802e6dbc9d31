package pl.partycypacja.ledger.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;

/// What an account holds: the sum of its postings and, for a guarded account, the balance that is kept beside
/// them.
@Entity
@Immutable
@Table(name = "ledger_account_balance")
@SuppressWarnings("UnusedVariable") // the edition is there for queries alone
public class AccountBalance {

    @Id
    private UUID id;

    @Column(name = "edition_id")
    private UUID editionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "account")
    private LedgerAccountKind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "posted_grosze")
    private long postedGrosze;

    @Column(name = "kept_grosze")
    private @Nullable Long keptGrosze;

    @SuppressWarnings("NullAway.Init")
    protected AccountBalance() {}

    UUID id() {
        return id;
    }

    public LedgerAccount account() {
        return new LedgerAccount(kind, subjectId);
    }

    public long postedGrosze() {
        return postedGrosze;
    }

    /// Whether the kept balance is the sum of the postings (GRA-5).
    public boolean agrees() {
        return keptGrosze == null || keptGrosze == postedGrosze;
    }
}
