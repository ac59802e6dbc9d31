package pl.partycypacja.advice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.participation.Holding;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.problem.StateConflict;

/// An expert's help that a participant asks for (ADV-1, ADV-2): who gives it, when, how long it took, what came of
/// it.
@Entity
@Table(name = "advice_request")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class AdviceRequest extends Holding implements Stateful {

    @Enumerated(EnumType.STRING)
    private AdviceTopic topic;

    private String question;

    @Enumerated(EnumType.STRING)
    private AdviceStatus status;

    @Column(name = "expert_id")
    private @Nullable UUID expertId;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "length_minutes")
    private @Nullable Integer lengthMinutes;

    private @Nullable String place;
    private @Nullable String link;

    @Column(name = "used_minutes")
    private @Nullable Integer usedMinutes;

    private @Nullable String summary;
    private @Nullable String cancellation;

    /// Null where the participation has no limit, or has used nothing yet.
    @Formula("(SELECT a.used_minutes >= a.granted_minutes FROM advice_allowance a WHERE a.participation_id ="
            + " participation_id)")
    private @Nullable Boolean isTimeUsedUp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected AdviceRequest() {}

    AdviceRequest(ParticipationView participation, AdviceTopic topic, String question, Instant now) {
        super(participation);
        this.topic = topic;
        this.question = question;
        this.status = AdviceStatus.REQUESTED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    private void become(AdviceStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new StateConflict(status, List.of());
        }
        status = next;
        updatedAt = now;
    }

    /// To another expert, who begins without a date.
    ///
    /// @throws StateConflict when it is over
    void assign(UUID expert, Instant now) {
        become(AdviceStatus.ASSIGNED, now);
        expertId = expert;
        startsAt = null;
        lengthMinutes = null;
        place = null;
        link = null;
    }

    /// @throws StateConflict unless it has an expert, and is not over
    void schedule(AdviceDate date, Instant now) {
        become(AdviceStatus.SCHEDULED, now);
        startsAt = date.startsAt();
        lengthMinutes = date.lengthMinutes();
        place = date.place();
        link = date.link();
    }

    /// @throws StateConflict unless it has an expert, and is not over
    void complete(int minutes, String text, Instant now) {
        become(AdviceStatus.COMPLETED, now);
        usedMinutes = minutes;
        summary = text;
    }

    /// @throws StateConflict when it is over
    void cancel(String reason, Instant now) {
        become(AdviceStatus.CANCELLED, now);
        cancellation = reason;
    }

    /// When and where; empty until it is scheduled.
    public Optional<AdviceDate> date() {
        return startsAt == null || lengthMinutes == null
                ? Optional.empty()
                : Optional.of(new AdviceDate(startsAt, lengthMinutes, place, link));
    }

    /// The entry in the calendars of both sides.
    CalendarEvent toCalendarEvent(CalendarEvent.Status happens, AdviceDate date) {
        return CalendarEvent.at(id() + "@partycypacja", version(), happens, "Doradztwo", date.startsAt(), updatedAt)
                .until(date.endsAt(), date.where());
    }

    @Override
    public AdviceStatus stateAt(Instant now) {
        return status;
    }

    /// Whether its participation had no minute left when the request was read (ADV-1).
    boolean isTimeUsedUp() {
        return isTimeUsedUp != null && isTimeUsedUp;
    }

    public AdviceTopic topic() {
        return topic;
    }

    public String question() {
        return question;
    }

    public AdviceStatus status() {
        return status;
    }

    public @Nullable UUID expertId() {
        return expertId;
    }

    public @Nullable Integer usedMinutes() {
        return usedMinutes;
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable String cancellation() {
        return cancellation;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
