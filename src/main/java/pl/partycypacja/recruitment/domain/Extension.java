package pl.partycypacja.recruitment.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// The record that a recruitment was extended: by whom, when, why, and from which closing to which (REC-4).
@Entity
@Table(name = "recruitment_extension")
public class Extension {

    @Id
    private UUID id;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "previous_closes_on")
    private @Nullable PartialDate previousClosesOn;

    @Column(name = "previous_closing_time")
    private @Nullable LocalTime previousClosingTime;

    @Column(name = "closes_on")
    private PartialDate closesOn;

    @Column(name = "closing_time")
    private @Nullable LocalTime closingTime;

    private String reason;

    @Column(name = "extended_by")
    private UUID extendedBy;

    @Column(name = "extended_at")
    private Instant extendedAt;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(
            UUID recruitmentId,
            RecruitmentDetails before,
            RecruitmentDetails extended,
            String reason,
            UUID extendedBy,
            Instant extendedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recruitmentId = recruitmentId;
        this.previousClosesOn = before.closesOn();
        this.previousClosingTime = before.closingTime();
        this.closesOn = Objects.requireNonNull(extended.closesOn());
        this.closingTime = extended.closingTime();
        this.reason = reason;
        this.extendedBy = extendedBy;
        this.extendedAt = extendedAt;
    }

    public @Nullable PartialDate previousClosesOn() {
        return previousClosesOn;
    }

    public PartialDate closesOn() {
        return closesOn;
    }

    public String reason() {
        return reason;
    }

    public Instant extendedAt() {
        return extendedAt;
    }
}
