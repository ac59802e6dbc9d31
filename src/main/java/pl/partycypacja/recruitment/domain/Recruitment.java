package pl.partycypacja.recruitment.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentState;

/// A call for applications, or a contest, with its calendar.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are there for queries alone
public class Recruitment implements Stateful {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "edition_id")
    private UUID editionId;

    @Column(name = "programme_id")
    private UUID programmeId;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audiences;

    @JdbcTypeCode(SqlTypes.JSON)
    private RecruitmentDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode form;

    @Column(name = "opens_at")
    private @Nullable Instant opensAt;

    @Column(name = "closes_at")
    private @Nullable Instant closesAt;

    @Column(name = "sort_on")
    private LocalDate sortOn;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancellation_reason")
    private @Nullable String cancellationReason;

    @Column(name = "results_announced_at")
    private @Nullable Instant resultsAnnouncedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Recruitment() {}

    @SuppressWarnings("NullAway.Init")
    Recruitment(UUID editionId, UUID programmeId, RecruitmentDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.editionId = editionId;
        this.programmeId = programmeId;
        this.createdAt = now;
        describe(details, now);
    }

    final void describe(RecruitmentDetails newDetails, Instant now) {
        details = newDetails;
        name = newDetails.name();
        audiences = newDetails.audiences().stream().map(Enum::name).toArray(String[]::new);
        opensAt = newDetails.opensAt();
        closesAt = newDetails.closesAt();
        sortOn = newDetails.sortOn();
        updatedAt = now;
    }

    /// The state at a moment: open from the opening moment on, and closed from the closing moment on (REC-2).
    public RecruitmentState state(Instant now) {
        return state(cancelledAt, publishedAt, resultsAnnouncedAt, opensAt, closesAt, now);
    }

    @Override
    public RecruitmentState stateAt(Instant now) {
        return state(now);
    }

    static RecruitmentState state(
            @Nullable Instant cancelledAt,
            @Nullable Instant publishedAt,
            @Nullable Instant resultsAnnouncedAt,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            Instant now) {
        if (cancelledAt != null) {
            return RecruitmentState.CANCELLED;
        }
        if (publishedAt == null) {
            return RecruitmentState.DRAFT;
        }
        if (resultsAnnouncedAt != null) {
            return RecruitmentState.RESULTS_ANNOUNCED;
        }
        if (opensAt == null || now.isBefore(opensAt)) {
            return RecruitmentState.UPCOMING;
        }
        return closesAt == null || now.isBefore(closesAt) ? RecruitmentState.OPEN : RecruitmentState.CLOSED;
    }

    /// What is published never opens without a form to fill in (REC-5).
    ///
    /// @throws InvalidInput `required`
    void requireFormFor(RecruitmentDetails changed) {
        requireFormIf(publishedAt != null && changed.opensAt() != null);
    }

    private void requireFormIf(boolean opens) {
        if (opens && form == null) {
            throw InvalidInput.at(at("form"), InputFault.REQUIRED);
        }
    }

    void changeForm(JsonNode newForm, Instant now) {
        form = newForm;
        updatedAt = now;
    }

    /// @throws InvalidInput `required` when it has an opening day and no form to fill in (REC-5)
    void publish(Instant now) {
        requireFormIf(opensAt != null);
        publishedAt = now;
        updatedAt = now;
    }

    void cancel(String reason, Instant now) {
        cancelledAt = now;
        cancellationReason = reason;
        updatedAt = now;
    }

    void announceResults(Instant now) {
        resultsAnnouncedAt = now;
        updatedAt = now;
    }

    /// The dates that are known, in the order of [RecruitmentDetails#allKeyDates] (REC-1).
    List<KeyDate> keyDates() {
        return details.allKeyDates().stream()
                .flatMap(date -> Stream.ofNullable(date.on())
                        .map(on -> new KeyDate(this, date.kind(), date.label(), on, isShown())))
                .toList();
    }

    /// Whether anyone may plan by it.
    boolean isShown() {
        return isPublished() && !isCancelled();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID editionId() {
        return editionId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public String name() {
        return name;
    }

    public RecruitmentDetails details() {
        return details;
    }

    public @Nullable JsonNode form() {
        return form;
    }

    public @Nullable Instant opensAt() {
        return opensAt;
    }

    public @Nullable Instant closesAt() {
        return closesAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public @Nullable Instant resultsAnnouncedAt() {
        return resultsAnnouncedAt;
    }

    /// The day of the results in Warsaw; null before.
    @Nullable
    LocalDate resultsAnnouncedOn() {
        return resultsAnnouncedAt == null ? null : LocalDate.ofInstant(resultsAnnouncedAt, Warsaw.ZONE);
    }

    public @Nullable String cancellationReason() {
        return cancellationReason;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
