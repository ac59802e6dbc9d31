package pl.partycypacja.selection.domain.interview;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.documents.CalendarEvent;

/// A time for a talk with a shortlisted applicant, and who took it (APP-7).
@Entity
@Table(name = "interview_slot")
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class InterviewSlot implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "length_minutes")
    private int lengthMinutes;

    private @Nullable String place;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] panel;

    @Column(name = "application_id")
    private @Nullable UUID applicationId;

    @Column(name = "booked_at")
    private @Nullable Instant bookedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable InterviewOutcome outcome;

    private @Nullable Integer points;
    private @Nullable String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected InterviewSlot() {}

    @SuppressWarnings("NullAway.Init")
    InterviewSlot(UUID recruitmentId, UUID programmeId, InterviewSlotDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recruitmentId = recruitmentId;
        this.programmeId = programmeId;
        this.createdAt = now;
        describe(details, now);
    }

    final void describe(InterviewSlotDetails details, Instant now) {
        startsAt = details.startsAt();
        lengthMinutes = details.lengthMinutes();
        place = details.place();
        link = details.link();
        panel = details.panel().stream().distinct().toArray(UUID[]::new);
        updatedAt = now;
    }

    void release(Instant now) {
        applicationId = null;
        bookedAt = null;
        updatedAt = now;
    }

    void finish(InterviewOutcome how, @Nullable Integer given, @Nullable String remark, Instant now) {
        outcome = how;
        points = given;
        note = remark;
        updatedAt = now;
    }

    boolean isBooked() {
        return applicationId != null;
    }

    @Override
    public SlotState stateAt(Instant now) {
        return isBooked() ? SlotState.BOOKED : SlotState.FREE;
    }

    /// A talk can be moved until it begins.
    boolean isMovableAt(Instant now) {
        return outcome == null && startsAt.isAfter(now);
    }

    boolean isFreeAt(Instant now) {
        return !isBooked() && startsAt.isAfter(now);
    }

    private String where() {
        return Objects.requireNonNullElse(place, Objects.requireNonNullElse(link, ""));
    }

    /// Where it is, for those who have not booked it: the link is for the one who has.
    String publicPlace() {
        return Objects.requireNonNullElse(place, "online");
    }

    /// A time that is still to be had.
    CalendarEvent toTentativeEvent(UUID recruitment, String title) {
        return CalendarEvent.at(
                        id + "-" + recruitment + "@partycypacja",
                        version,
                        CalendarEvent.Status.TENTATIVE,
                        title,
                        startsAt,
                        updatedAt)
                .until(endsAt(), publicPlace());
    }

    /// The entry of one applicant's calendar: the same as long as slot and applicant are.
    CalendarEvent toCalendarEvent(UUID forApplication, CalendarEvent.Status status, String title) {
        return CalendarEvent.at(
                        id + "-" + forApplication + "@partycypacja", version, status, title, startsAt, updatedAt)
                .until(endsAt(), where());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID recruitmentId() {
        return recruitmentId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public int lengthMinutes() {
        return lengthMinutes;
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String link() {
        return link;
    }

    public List<UUID> panel() {
        return List.of(panel);
    }

    public @Nullable UUID applicationId() {
        return applicationId;
    }

    public @Nullable Instant bookedAt() {
        return bookedAt;
    }

    public @Nullable InterviewOutcome outcome() {
        return outcome;
    }

    /// 0 to 100.
    public @Nullable Integer points() {
        return points;
    }

    public @Nullable String note() {
        return note;
    }
}
