package pl.partycypacja.grants.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// An expert's feedback on how a funded process went (GRA-6).
@Entity
@Immutable
@Table(name = "expert_opinion")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class ExpertOpinion {

    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "expert_id")
    private UUID expertId;

    @Column(name = "went_well")
    private String wentWell;

    @Column(name = "take_care_of")
    private String takeCareOf;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected ExpertOpinion() {}

    ExpertOpinion(UUID grantId, UUID expertId, String wentWell, String takeCareOf, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.grantId = grantId;
        this.expertId = expertId;
        this.wentWell = wentWell;
        this.takeCareOf = takeCareOf;
        this.writtenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID grantId() {
        return grantId;
    }

    public UUID expertId() {
        return expertId;
    }

    public String wentWell() {
        return wentWell;
    }

    public String takeCareOf() {
        return takeCareOf;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
