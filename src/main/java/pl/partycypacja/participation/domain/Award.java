package pl.partycypacja.participation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;

/// What a contest gives its best instead of a participation (REC-8).
@Entity
@Immutable
public class Award implements Owned {

    @Id
    private UUID id;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    private int place;

    @Column(name = "awarded_at")
    private Instant awardedAt;

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    public UUID id() {
        return id;
    }

    public UUID recruitmentId() {
        return recruitmentId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    @Override
    public UUID accountId() {
        return accountId;
    }

    @Override
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /// From 1, by the ranking; ties share one. An award that an appeal led to comes after the others.
    public int place() {
        return place;
    }

    public Instant awardedAt() {
        return awardedAt;
    }

    @Override
    public UUID programmeId() {
        return programmeId;
    }
}
