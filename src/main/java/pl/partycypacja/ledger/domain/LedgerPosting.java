package pl.partycypacja.ledger.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;

/// A line of the books, written once and never changed (GRA-5).
@Entity
@Immutable
@Table(name = "ledger_posting")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class LedgerPosting {

    @Id
    private UUID id;

    @Column(name = "edition_id")
    private UUID editionId;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    @Column(name = "source_id")
    private UUID sourceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_account")
    private LedgerAccountKind fromAccount;

    @Column(name = "from_subject")
    private UUID fromSubject;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_account")
    private LedgerAccountKind toAccount;

    @Column(name = "to_subject")
    private UUID toSubject;

    @Column(name = "amount_grosze")
    private long amountGrosze;

    private String description;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "posted_at")
    private Instant postedAt;

    @SuppressWarnings("NullAway.Init")
    protected LedgerPosting() {}

    LedgerPosting(Posting posting, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.editionId = posting.editionId();
        this.kind = posting.kind();
        this.sourceId = posting.sourceId();
        this.fromAccount = posting.from().kind();
        this.fromSubject = posting.from().subjectId();
        this.toAccount = posting.to().kind();
        this.toSubject = posting.to().subjectId();
        this.amountGrosze = posting.amountGrosze();
        this.description = posting.description();
        this.actorId = posting.actorId();
        this.postedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Instant postedAt() {
        return postedAt;
    }

    public LedgerApi.Line toLine() {
        return new LedgerApi.Line(
                id,
                kind,
                sourceId,
                new LedgerAccount(fromAccount, fromSubject),
                new LedgerAccount(toAccount, toSubject),
                amountGrosze,
                description,
                actorId,
                postedAt);
    }
}
