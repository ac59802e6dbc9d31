package pl.partycypacja.selection.domain.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.DecisionOutcome;

/// What was decided of an application (APP-8). Staff alone know of it until it is released.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Decision {

    /// An application that is not decided yet counts as version 0.
    private static final long FIRST_VERSION = 1;

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Version
    private long version;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    @Column(name = "reserve_position")
    private @Nullable Integer reservePosition;

    private String justification;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @SuppressWarnings("NullAway.Init")
    Decision(UUID applicationId, UUID recruitmentId) {
        this.applicationId = applicationId;
        this.recruitmentId = recruitmentId;
        this.version = FIRST_VERSION;
    }

    void decide(DecisionOutcome what, @Nullable Integer position, String why, UUID by, Instant now) {
        outcome = what;
        reservePosition = position;
        justification = why;
        decidedBy = by;
        decidedAt = now;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public long version() {
        return version;
    }

    public DecisionOutcome outcome() {
        return outcome;
    }

    /// Place on the reserve list, from 1; null where staff left it to the ranking, and before the release.
    public @Nullable Integer reservePosition() {
        return reservePosition;
    }

    public String justification() {
        return justification;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }
}
