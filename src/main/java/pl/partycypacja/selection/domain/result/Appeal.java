package pl.partycypacja.selection.domain.result;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.platform.access.Stateful;

/// An applicant's appeal against a result, and its answer.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Appeal implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Enumerated(EnumType.STRING)
    private AppealChannel channel;

    private String text;

    @Column(name = "filed_by")
    private UUID filedBy;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private AppealStatus status;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(
            ApplicationView application,
            AppealChannel channel,
            String text,
            UUID filedBy,
            LocalDate filedOn,
            LocalDate answerBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.applicationId = application.id();
        this.recruitmentId = application.recruitmentId();
        this.programmeId = application.programmeId();
        this.channel = channel;
        this.text = text;
        this.filedBy = filedBy;
        this.filedOn = filedOn;
        this.answerBy = answerBy;
        this.status = AppealStatus.FILED;
        this.createdAt = now;
    }

    void answer(boolean isUpheld, String what, UUID by, Instant now) {
        status = isUpheld ? AppealStatus.UPHELD : AppealStatus.DISMISSED;
        answer = what;
        answeredBy = by;
        answeredAt = now;
    }

    @Override
    public AppealStatus stateAt(Instant now) {
        return status;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID recruitmentId() {
        return recruitmentId;
    }

    public AppealChannel channel() {
        return channel;
    }

    public String text() {
        return text;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public AppealStatus status() {
        return status;
    }

    public @Nullable String answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
