package pl.partycypacja.recruitment.domain;

import static pl.partycypacja.platform.problem.Place.at;
import static pl.partycypacja.recruitment.domain.KeyDateKind.CLOSES;
import static pl.partycypacja.recruitment.domain.KeyDateKind.INTERVIEWS_UNTIL;
import static pl.partycypacja.recruitment.domain.KeyDateKind.OPENS;
import static pl.partycypacja.recruitment.domain.KeyDateKind.OTHER;
import static pl.partycypacja.recruitment.domain.KeyDateKind.RESULTS;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.Audience;
import pl.partycypacja.recruitment.AppealRules;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.AttachmentKind;
import pl.partycypacja.recruitment.Consent;
import pl.partycypacja.recruitment.Criterion;
import pl.partycypacja.recruitment.RecruitmentFault;

/// What is said of a recruitment (REC-1, REC-6, REC-7, REC-8).
///
/// @param opensOn the first day; null while it is not known
/// @param expectedIn the month it is expected in, while the day is not known
/// @param closesOn the last day, or the month; null while it is not known
/// @param closingTime Warsaw time on the last day at which it closes; null when it lasts to the day's last moment
/// @param places how many are accepted or awarded; null when there is no limit
/// @param referencePrefix beginning of the reference numbers, for example `PS-2021`
public record RecruitmentDetails(
        @NotBlank @Size(max = 200) String name,

        @NotNull RecruitmentKind kind,
        @NotNull ApplicantKind applicantKind,

        @NotEmpty @Size(max = 8) List<@NotNull Audience> audiences,

        @Size(max = 10_000) @Multiline @Nullable String description,

        @Nullable LocalDate opensOn,

        @Nullable PartialDate expectedIn,

        @Nullable PartialDate closesOn,

        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime closingTime,

        @Nullable PartialDate interviewsUntil,

        @Nullable PartialDate resultsOn,

        @NotNull @Size(max = 20) List<@NotNull @Valid LabelledDate> keyDates,

        @Min(1) @Max(100_000) @Nullable Integer places,

        @NotNull @Min(1) @Max(100) Integer applicationsPerApplicant,

        @NotNull @Size(max = 20) @Pattern(regexp = "^[A-Z][A-Z0-9-]*[A-Z0-9]$")
        String referencePrefix,

        @NotNull @Size(max = 30) List<@NotNull @Valid Criterion> criteria,
        @NotNull @Size(max = 20) List<@NotNull @Valid Consent> consents,
        @NotNull @Size(max = 20) List<@NotNull @Valid AttachmentKind> attachmentKinds,

        @Min(1) @Max(60) @Nullable Integer offerDays,

        @Valid @Nullable AppealRules appeals) {

    private static final int USUAL_OFFER_DAYS = 7;

    /// One of all dates, known or not.
    public record Dated(
            KeyDateKind kind, String label, @Nullable PartialDate on) {}

    /// The four that every recruitment has, known or not, and then the others, in the order they are told in
    /// (REC-1).
    public List<Dated> allKeyDates() {
        List<Dated> dates = new ArrayList<>();
        dates.add(new Dated(OPENS, "Otwarcie naboru", opening()));
        dates.add(new Dated(CLOSES, "Zamknięcie naboru", closesOn));
        dates.add(new Dated(INTERVIEWS_UNTIL, "Rozmowy do", interviewsUntil));
        dates.add(new Dated(RESULTS, "Ogłoszenie wyników", resultsOn));
        keyDates.forEach(date -> dates.add(new Dated(OTHER, date.label(), date.on())));
        return dates;
    }

    /// The first moment at which applications are taken; null when the day is not known.
    @JsonIgnore
    public @Nullable Instant opensAt() {
        return opensOn == null ? null : Warsaw.startOf(opensOn);
    }

    /// The first moment at which they are not; null when the day is not known.
    @JsonIgnore
    public @Nullable Instant closesAt() {
        if (closesOn == null || closesOn.day().isEmpty()) {
            return null;
        }
        LocalDate day = closesOn.firstDay();
        return closingTime == null ? Warsaw.endOf(day) : Warsaw.at(day, closingTime);
    }

    /// The first moment at which it may close, as far as the closing is known: of a month, the end. An extension
    /// must come after.
    @JsonIgnore
    Instant closesNotBefore() {
        Instant exact = closesAt();
        if (exact != null) {
            return exact;
        }
        return closesOn == null ? Instant.MIN : Warsaw.endOf(closesOn.lastDay()).minusNanos(1);
    }

    @JsonIgnore
    private @Nullable PartialDate opening() {
        return opensOn == null ? expectedIn : PartialDate.of(opensOn);
    }

    /// Whether a later closing would come after what follows it (REC-3).
    @JsonIgnore
    boolean isOutOfOrder() {
        return isBefore(interviewsUntil, closesOn) || isBefore(resultsOn, closesOn);
    }

    /// Where the recruitment stands in a list sorted by opening: without any date, at the end.
    @JsonIgnore
    LocalDate sortOn() {
        if (opensOn != null) {
            return opensOn;
        }
        return expectedIn == null ? LocalDate.of(9999, 12, 31) : expectedIn.firstDay();
    }

    /// REC-3, and what no single field shows.
    void requireConsistent() {
        Instant opens = opensAt();
        Instant closes = closesAt();
        PartialDate opening = opening();
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(
                        expectedIn != null && expectedIn.day().isPresent(),
                        at("expectedIn"),
                        InputFault.MALFORMED_REQUEST)
                .rejectIf(expectedIn != null && opensOn != null, at("expectedIn"), InputFault.NOT_APPLICABLE)
                .rejectIf(closingTime != null && closes == null, at("closesOn"), RecruitmentFault.NEEDS_DAY)
                .rejectIf(
                        isBefore(closesOn, opening) || (opens != null && closes != null && !opens.isBefore(closes)),
                        at("closesOn"),
                        InputFault.DATE_ORDER)
                .rejectIf(
                        isBefore(interviewsUntil, opening) || isBefore(interviewsUntil, closesOn),
                        at("interviewsUntil"),
                        InputFault.DATE_ORDER)
                .rejectIf(
                        isBefore(resultsOn, opening)
                                || isBefore(resultsOn, closesOn)
                                || isBefore(resultsOn, interviewsUntil),
                        at("resultsOn"),
                        InputFault.DATE_ORDER);
        rejectDuplicates(faults, keyDates, LabelledDate::label, "keyDates", "label");
        rejectDuplicates(faults, criteria, Criterion::key, "criteria", "key");
        rejectDuplicates(faults, consents, Consent::key, "consents", "key");
        rejectDuplicates(faults, attachmentKinds, AttachmentKind::key, "attachmentKinds", "key");
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            faults.rejectIf(
                    !criterion.accepted().stream().allMatch(criterion::isKnown),
                    at("criteria", i, "accepted"),
                    InputFault.UNKNOWN_REFERENCE);
        }
        faults.throwIfAny();
    }

    /// Certainly before: a month is before another date only when its last day is.
    private static boolean isBefore(@Nullable PartialDate later, @Nullable PartialDate earlier) {
        return later != null && earlier != null && later.lastDay().isBefore(earlier.firstDay());
    }

    private static <T> void rejectDuplicates(
            InvalidInput.Collector faults, List<T> items, Function<T, String> keyOf, String list, String key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            faults.rejectIf(!seen.add(keyOf.apply(items.get(i))), at(list, i, key), InputFault.DUPLICATE);
        }
    }

    /// How many days a place offered from the reserve list can be accepted.
    @JsonIgnore
    int daysOfOffer() {
        return offerDays == null ? USUAL_OFFER_DAYS : offerDays;
    }

    /// The same with another closing.
    RecruitmentDetails withClosing(PartialDate newClosesOn, @Nullable LocalTime newClosingTime) {
        return withDates(opensOn, expectedIn, newClosesOn, newClosingTime, interviewsUntil, resultsOn);
    }

    /// The same with another window.
    RecruitmentDetails withWindow(LocalDate newOpensOn, PartialDate newClosesOn) {
        return withDates(newOpensOn, null, newClosesOn, closingTime, null, null);
    }

    private RecruitmentDetails withDates(
            @Nullable LocalDate newOpensOn,
            @Nullable PartialDate newExpectedIn,
            PartialDate newClosesOn,
            @Nullable LocalTime newClosingTime,
            @Nullable PartialDate newInterviewsUntil,
            @Nullable PartialDate newResultsOn) {
        return new RecruitmentDetails(
                name,
                kind,
                applicantKind,
                audiences,
                description,
                newOpensOn,
                newExpectedIn,
                newClosesOn,
                newClosingTime,
                newInterviewsUntil,
                newResultsOn,
                keyDates,
                places,
                applicationsPerApplicant,
                referencePrefix,
                criteria,
                consents,
                attachmentKinds,
                offerDays,
                appeals);
    }
}
