package pl.partycypacja.participation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;

/// What a participation brings its participant: a grant, a voucher, advice.
@MappedSuperclass
public abstract class Holding implements Owned {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "participation_id")
    private UUID participationId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @SuppressWarnings("NullAway.Init")
    protected Holding() {}

    protected Holding(ParticipationView participation) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.editionId = participation.editionId();
        this.programmeId = participation.programmeId();
        this.participationId = participation.id();
        this.accountId = participation.accountId();
        this.organisationId = participation.organisationId();
    }

    public final UUID id() {
        return id;
    }

    public final long version() {
        return version;
    }

    public final UUID editionId() {
        return editionId;
    }

    @Override
    public final UUID programmeId() {
        return programmeId;
    }

    public final UUID participationId() {
        return participationId;
    }

    @Override
    public final UUID accountId() {
        return accountId;
    }

    @Override
    public final @Nullable UUID organisationId() {
        return organisationId;
    }
}
