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
import java.util.Objects;
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
/// @param closingTime Warsaw time at which it closes on the last day; null when it is open to the end of that day
/// @param places how many are accepted or awarded; null when there is no limit
/// @param referencePrefix the beginning of applications' reference numbers, for example `PS-2021`
/// @param offerDays how many days a place offered from the reserve list can be accepted; null for the usual seven
/// @param appeals null when nobody can appeal
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

    /// One of a recruitment's dates.
    ///
    /// @param on null while it is not known
    public record Dated(
            KeyDateKind kind, String label, @Nullable PartialDate on) {}

    /// The four dates that every recruitment has, known or not, in the order they happen in, and then the
    /// others as they were listed (REC-1).
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

    /// The first moment at which applications are no longer taken; null when the day is not known.
    @JsonIgnore
    public @Nullable Instant closesAt() {
        if (closesOn == null || closesOn.day().isEmpty()) {
            return null;
        }
        LocalDate day = closesOn.firstDay();
        return closingTime == null ? Warsaw.endOf(day) : Warsaw.at(day, closingTime);
    }

    /// The moment that an extension must come after: the closing, or the last moment of the month it is known
    /// to be in. Any moment comes after a closing that is not known.
    @JsonIgnore
    private Instant extendableFrom() {
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

    /// The day that a recruitment is sorted by in lists: that of the opening, or the first of the month it is
    /// expected in. A recruitment that has neither counts as the last.
    @JsonIgnore
    LocalDate sortOn() {
        if (opensOn != null) {
            return opensOn;
        }
        return expectedIn == null ? LocalDate.of(9999, 12, 31) : expectedIn.firstDay();
    }

    /// An extension only ever moves the closing to a later day, and not past what follows it (REC-3, REC-4).
    ///
    /// @param extended the same details with the new closing, which is a day
    /// @throws InvalidInput `not-extended`, `in-the-past` or `date-order`
    void requireExtendedBy(RecruitmentDetails extended, Instant now) {
        Instant newEnd = Objects.requireNonNull(extended.closesAt());
        new InvalidInput.Collector()
                .rejectIf(!newEnd.isAfter(extendableFrom()), at("closesOn"), InputFault.NOT_EXTENDED)
                .rejectIf(!newEnd.isAfter(now), at("closesOn"), InputFault.IN_THE_PAST)
                .throwIfAny();
        boolean isTooLate = isBefore(interviewsUntil, extended.closesOn()) || isBefore(resultsOn, extended.closesOn());
        new InvalidInput.Collector()
                .rejectIf(isTooLate, at("closesOn"), InputFault.DATE_ORDER)
                .throwIfAny();
    }

    /// Finds the faults that no single field shows: dates out of order (REC-3), two things with one key, accepted
    /// answers that nobody can choose.
    ///
    /// @throws InvalidInput with all of them
    void requireConsistent() {
        InvalidInput.Collector faults = new InvalidInput.Collector();
        rejectUnclearWindow(faults);
        rejectDisorder(faults);
        rejectDuplicates(faults, keyDates, LabelledDate::label, "keyDates", "label");
        rejectDuplicates(faults, criteria, Criterion::key, "criteria", "key");
        rejectDuplicates(faults, consents, Consent::key, "consents", "key");
        rejectDuplicates(faults, attachmentKinds, AttachmentKind::key, "attachmentKinds", "key");
        rejectUnknownAnswers(faults);
        faults.throwIfAny();
    }

    /// An opening is expected in a month, and only as long as its day is not known; a closing time needs a day.
    private void rejectUnclearWindow(InvalidInput.Collector faults) {
        faults.rejectIf(
                        expectedIn != null && expectedIn.day().isPresent(),
                        at("expectedIn"),
                        InputFault.MALFORMED_REQUEST)
                .rejectIf(expectedIn != null && opensOn != null, at("expectedIn"), InputFault.NOT_APPLICABLE)
                .rejectIf(closingTime != null && closesAt() == null, at("closesOn"), RecruitmentFault.NEEDS_DAY);
    }

    /// Opening < closing ≤ interviews until ≤ results (REC-3), as far as they are known.
    private void rejectDisorder(InvalidInput.Collector faults) {
        Instant opens = opensAt();
        Instant closes = closesAt();
        PartialDate opening = opening();
        boolean isNeverOpen = opens != null && closes != null && !opens.isBefore(closes);
        faults.rejectIf(isBefore(closesOn, opening) || isNeverOpen, at("closesOn"), InputFault.DATE_ORDER)
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
    }

    /// Whether what must come later certainly comes before. Of a month that is so only when its last day does:
    /// `2021-04` is not before `2021-04-12`, and `2021-03` is.
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

    private void rejectUnknownAnswers(InvalidInput.Collector faults) {
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            boolean areKnown = criterion.accepted().stream().allMatch(criterion::isKnown);
            faults.rejectIf(!areKnown, at("criteria", i, "accepted"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    /// How many days a place offered from the reserve list can be accepted: seven unless it was said.
    @JsonIgnore
    int daysOfOffer() {
        return offerDays == null ? USUAL_OFFER_DAYS : offerDays;
    }

    /// The same details with another closing.
    RecruitmentDetails withClosing(PartialDate newClosesOn, @Nullable LocalTime newClosingTime) {
        return withDates(opensOn, expectedIn, newClosesOn, newClosingTime, interviewsUntil, resultsOn);
    }

    /// The same details with another window, and neither interviews nor results planned.
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
