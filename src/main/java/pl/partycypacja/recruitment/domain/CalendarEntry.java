package pl.partycypacja.recruitment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A date that anyone may plan by: that of a recruitment, or an event. It is read from a view in the database,
/// so that recruitments and events need not know each other.
@Entity
@Immutable
@Table(name = "calendar_entry")
public class CalendarEntry {

    @Id
    private UUID id;

    @Column(name = "recruitment_id")
    private @Nullable UUID recruitmentId;

    @Column(name = "event_id")
    private @Nullable UUID eventId;

    @Column(name = "programme_id")
    private UUID programmeId;

    private String title;

    @Enumerated(EnumType.STRING)
    private CalendarEntryKind kind;

    private String label;

    @Column(name = "date_text")
    private PartialDate date;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "time_of_day")
    private @Nullable LocalTime time;

    @SuppressWarnings("NullAway.Init")
    protected CalendarEntry() {}

    UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public @Nullable UUID recruitmentId() {
        return recruitmentId;
    }

    public @Nullable UUID eventId() {
        return eventId;
    }

    public String title() {
        return title;
    }

    public CalendarEntryKind kind() {
        return kind;
    }

    /// The name of a recruitment's date, or the kind of an event.
    public String label() {
        return label;
    }

    public PartialDate date() {
        return date;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /// Warsaw time; null for a whole day.
    public @Nullable LocalTime time() {
        return time;
    }
}
