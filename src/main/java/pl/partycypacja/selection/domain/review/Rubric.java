package pl.partycypacja.selection.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The rubric of one recruitment.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Rubric {

    /// A rubric that is not there yet counts as version 0.
    private static final long FIRST_VERSION = 1;

    @Id
    @Column(name = "recruitment_id")
    private UUID recruitmentId;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private RubricDetails details;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @SuppressWarnings("NullAway.Init")
    protected Rubric() {}

    Rubric(UUID recruitmentId, RubricDetails details) {
        this.recruitmentId = recruitmentId;
        this.details = details;
        this.dueOn = details.dueOn();
        this.version = FIRST_VERSION;
    }

    void describe(RubricDetails changed) {
        details = changed;
        dueOn = changed.dueOn();
    }

    public long version() {
        return version;
    }

    public RubricDetails details() {
        return details;
    }
}
