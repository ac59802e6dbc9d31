package pl.partycypacja.recruitment.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// A known date of a recruitment, in a row of its own with all that the calendar shows of it, so that the calendar is
/// read in order of dates (REC-1).
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
@Table(name = "recruitment_key_date")
public class KeyDate {

    @Id
    private UUID id;

    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Column(name = "programme_id")
    private UUID programmeId;

    private String title;

    @Column(name = "time_of_day")
    private @Nullable LocalTime time;

    @Column(name = "is_shown")
    private boolean shown;

    @Enumerated(EnumType.STRING)
    private KeyDateKind kind;

    private String label;

    @Column(name = "date_text")
    private PartialDate date;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @SuppressWarnings("NullAway.Init")
    protected KeyDate() {}

    /// @param isShown whether anyone may read it in the calendar
    KeyDate(Recruitment recruitment, KeyDateKind kind, String label, PartialDate date, boolean isShown) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.recruitmentId = recruitment.id();
        this.programmeId = recruitment.programmeId();
        this.title = recruitment.name();
        this.time = kind == KeyDateKind.CLOSES ? recruitment.details().closingTime() : null;
        this.shown = isShown;
        this.kind = kind;
        this.label = label;
        this.date = date;
        this.firstDay = date.firstDay();
    }
}
