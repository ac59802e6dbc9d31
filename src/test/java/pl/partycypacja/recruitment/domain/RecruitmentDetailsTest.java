package pl.partycypacja.recruitment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.recruitment.domain.DetailsBuilder.details;
import static pl.partycypacja.recruitment.domain.DetailsBuilder.pracownia;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Faults;
import pl.partycypacja.platform.values.PartialDate;

class RecruitmentDetailsTest {

    private static List<String> faults(DetailsBuilder details) {
        return Faults.of(details.build()::requireConsistent);
    }

    @Test
    @DisplayName("REC-1: the four dates that each recruitment has come first, known or not; the others as listed")
    void allKeyDates() {
        RecruitmentDetails pracownia = pracownia()
                .with("interviewsUntil", null)
                .with("resultsOn", "2021-05")
                .with(
                        "keyDates",
                        List.of(
                                Map.of("label", "Webinar", "on", "2021-03-30"),
                                Map.of("label", "Pytania", "on", "2021-03-01")))
                .build();
        assertThat(pracownia.allKeyDates())
                .extracting(date -> date.kind() + " " + date.label() + " " + date.on())
                .containsExactly(
                        "OPENS Otwarcie naboru 2021-03-29",
                        "CLOSES Zamknięcie naboru 2021-04-12",
                        "INTERVIEWS_UNTIL Rozmowy do null",
                        "RESULTS Ogłoszenie wyników 2021-05",
                        "OTHER Webinar 2021-03-30",
                        "OTHER Pytania 2021-03-01");
    }

    @Test
    @DisplayName("REC-1: an opening whose day is not known is the month it is expected in")
    void expectedOpening() {
        RecruitmentDetails expected = details().with("expectedIn", "2023-05").build();
        assertThat(expected.allKeyDates().getFirst().on()).hasToString("2023-05");
        assertThat(expected.opensAt()).isNull();
        assertThat(expected.sortOn()).isEqualTo("2023-05-01");
        assertThat(pracownia().build().sortOn()).isEqualTo("2021-03-29");
        assertThat(details().build().sortOn()).isEqualTo("9999-12-31");
    }

    @ParameterizedTest
    @DisplayName("REC-2: the closing day is open to its last moment or to its closing time, in Warsaw")
    @CsvSource({
        "2021-04-12, , 2021-04-12T22:00:00Z",
        "2021-01-12, , 2021-01-12T23:00:00Z",
        "2027-03-28, , 2027-03-28T22:00:00Z",
        "2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "2027-10-31, , 2027-10-31T23:00:00Z",
        "2027-10-31, 02:30, 2027-10-31T00:30:00Z",
        "2027-07-01, 16:00, 2027-07-01T14:00:00Z",
        "2027-07, , "
    })
    void closingMoments(String day, @Nullable String time, @Nullable Instant moment) {
        assertThat(details()
                        .with("closesOn", day)
                        .with("closingTime", time)
                        .build()
                        .closesAt())
                .isEqualTo(moment);
    }

    @Test
    @DisplayName("REC-2: it opens at the first moment of its day in Warsaw")
    void openingMoment() {
        assertThat(pracownia().build().opensAt()).isEqualTo("2021-03-28T22:00:00Z");
    }

    @ParameterizedTest
    @DisplayName("REC-3: dates that follow each other, as exactly as they are known")
    @CsvSource({
        "2021-03-29, , 2021-04-12, 2021-04-23, 2021-04-26",
        "2021-04-12, , 2021-04-12, 2021-04-12, 2021-04-12",
        "2021-04-12, , 2021-04, 2021-04, 2021-04",
        ", 2021-04, 2021-04-01, 2021-04-01, 2021-04-01",
        "2021-03-29, , , 2021-04-23, 2021-04-23",
        "2021-03-29, , , , ",
        ", , , , "
    })
    void datesInOrder(
            @Nullable String opens,
            @Nullable String expected,
            @Nullable String closes,
            @Nullable String interviews,
            @Nullable String results) {
        assertThat(faults(details()
                        .with("opensOn", opens)
                        .with("expectedIn", expected)
                        .with("closesOn", closes)
                        .with("interviewsUntil", interviews)
                        .with("resultsOn", results)))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("REC-3: dates that certainly come before what they follow")
    @CsvSource({
        "closesOn, 2021-03-28, /closesOn date-order",
        "closesOn, 2021-02, /closesOn date-order",
        "closesOn, 2021-04-24, /interviewsUntil date-order",
        "interviewsUntil, 2021-04-11, /interviewsUntil date-order",
        "interviewsUntil, 2021-03, /interviewsUntil date-order",
        "interviewsUntil, 2021-04-27, /resultsOn date-order",
        "resultsOn, 2021-04-22, /resultsOn date-order",
        "resultsOn, 2021-03, /resultsOn date-order",
        "opensOn, 2021-04-13, /closesOn date-order"
    })
    void datesOutOfOrder(String property, String date, String fault) {
        assertThat(faults(pracownia().with(property, date))).containsExactly(fault);
    }

    @Test
    @DisplayName("REC-3: what follows an opening cannot come before it, though dates between are not known")
    void datesBeforeTheOpening() {
        assertThat(faults(details().with("opensOn", "2027-04-04").with("resultsOn", "2027-01-01")))
                .containsExactly("/resultsOn date-order");
        assertThat(faults(details().with("expectedIn", "2027-05").with("closesOn", "2027-03-01")))
                .containsExactly("/closesOn date-order");
        assertThat(faults(details().with("opensOn", "2027-04-04").with("interviewsUntil", "2027-03")))
                .containsExactly("/interviewsUntil date-order");
    }

    @Test
    @DisplayName("REC-3: it closes after it opens, on the same day too")
    void closesAfterItOpens() {
        DetailsBuilder oneDay = details().with("opensOn", "2027-07-01").with("closesOn", "2027-07-01");
        assertThat(faults(oneDay.with("closingTime", "00:01"))).isEmpty();
        assertThat(faults(oneDay.with("closingTime", "00:00"))).containsExactly("/closesOn date-order");
    }

    @Test
    @DisplayName("REC-1: only a month is expected, and only while the day is not known; a closing time needs a day")
    void unclearWindow() {
        assertThat(faults(details().with("expectedIn", "2027-05-01"))).containsExactly("/expectedIn malformed-request");
        assertThat(faults(details().with("expectedIn", "2027-05").with("opensOn", "2027-05-01")))
                .containsExactly("/expectedIn not-applicable");
        assertThat(faults(details().with("closesOn", "2027-05").with("closingTime", "16:00")))
                .containsExactly("/closesOn needs-day");
        assertThat(faults(details().with("closingTime", "16:00"))).containsExactly("/closesOn needs-day");
    }

    @Test
    @DisplayName("what has a key or a label has one of its own, and the accepted answers can be chosen")
    void keysAndAnswers() {
        Map<String, Object> date = Map.of("label", "Spotkanie", "on", "2021-04-01");
        Map<String, Object> consent = Map.of("key", "data", "text", "Zgoda", "required", true);
        Map<String, Object> attachment = Map.of("key", "letter", "label", "List", "required", false);
        assertThat(faults(details()
                        .with("keyDates", List.of(date, date))
                        .with("criteria", List.of(criterion("A"), criterion("B"), criterion("C")))
                        .with("consents", List.of(consent, consent, consent))
                        .with("attachmentKinds", List.of(attachment, attachment))))
                .containsExactly(
                        "/keyDates/1/label duplicate",
                        "/criteria/1/key duplicate",
                        "/criteria/2/key duplicate",
                        "/consents/1/key duplicate",
                        "/consents/2/key duplicate",
                        "/attachmentKinds/1/key duplicate",
                        "/criteria/2/accepted unknown-reference");
    }

    /// With the options A and B.
    private static Map<String, Object> criterion(String accepted) {
        return Map.of(
                "key",
                "office",
                "question",
                "Funkcja?",
                "options",
                List.of(Map.of("value", "A", "label", "a"), Map.of("value", "B", "label", "b")),
                "accepted",
                List.of(accepted));
    }

    private static List<String> extended(
            DetailsBuilder details, String closesOn, @Nullable String closingTime, String now) {
        RecruitmentDetails before = details.build();
        RecruitmentDetails extended = before.withClosing(
                PartialDate.parse(closesOn), closingTime == null ? null : LocalTime.parse(closingTime));
        return Faults.of(() -> before.requireExtendedBy(extended, Instant.parse(now)));
    }

    @ParameterizedTest
    @DisplayName(
            "REC-4: the closing of 12 April 2021 is only ever moved to a later moment, and not past the interviews")
    @CsvSource({
        "2021-04-11, , /closesOn not-extended",
        "2021-04-12, , /closesOn not-extended",
        "2021-04-12, 23:59, /closesOn not-extended",
        "2021-04-13, 00:00, /closesOn not-extended",
        "2021-04-13, 00:01, ",
        "2021-04-23, , ",
        "2021-04-24, , /closesOn date-order"
    })
    void extensions(String closesOn, @Nullable String closingTime, @Nullable String fault) {
        assertThat(extended(pracownia(), closesOn, closingTime, "2021-04-01T10:00:00Z"))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    @DisplayName("REC-4: an extension is not over already, and comes after all of a month that was said to be the last")
    void extensionsOfWhatIsNotKnown() {
        DetailsBuilder openEnded = details().with("opensOn", "2021-03-29");
        assertThat(extended(openEnded, "2021-04-10", null, "2021-04-01T10:00:00Z"))
                .isEmpty();
        assertThat(extended(openEnded, "2021-03-31", null, "2021-04-01T10:00:00Z"))
                .containsExactly("/closesOn in-the-past");
        DetailsBuilder month = openEnded.with("closesOn", "2021-04");
        assertThat(extended(month, "2021-04-29", null, "2021-04-01T10:00:00Z"))
                .containsExactly("/closesOn not-extended");
        assertThat(extended(month, "2021-04-30", null, "2021-04-01T10:00:00Z")).isEmpty();
    }

    @Test
    @DisplayName("an extension past the results comes too late, too")
    void extensionPastTheResults() {
        assertThat(extended(
                        pracownia().with("interviewsUntil", null).with("resultsOn", "2021-04"),
                        "2021-05-01",
                        null,
                        "2021-04-01T10:00:00Z"))
                .containsExactly("/closesOn date-order");
    }

    @Test
    @DisplayName("a closing or a window is changed, and nothing else is")
    void otherDates() {
        RecruitmentDetails before = pracownia().with("closingTime", "16:00").build();
        assertThat(before.withClosing(PartialDate.parse("2021-04-16"), null))
                .isEqualTo(pracownia().with("closesOn", "2021-04-16").build());
        assertThat(before.withWindow(LocalDate.parse("2026-01-01"), PartialDate.parse("2026-04-01")))
                .isEqualTo(details()
                        .with("opensOn", "2026-01-01")
                        .with("closesOn", "2026-04-01")
                        .with("closingTime", "16:00")
                        .build());
    }

    @Test
    @DisplayName("a place from the reserve list is offered for a week, unless something else was said")
    void daysOfOffer() {
        assertThat(details().build().daysOfOffer()).isEqualTo(7);
        assertThat(details().with("offerDays", 3).build().daysOfOffer()).isEqualTo(3);
    }
}
