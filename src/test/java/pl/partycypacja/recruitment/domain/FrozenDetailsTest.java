package pl.partycypacja.recruitment.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.recruitment.domain.DetailsBuilder.pracownia;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Faults;

class FrozenDetailsTest {

    /// Another value of each property that applicants rely on.
    private static final Map<String, Object> FROZEN = Map.ofEntries(
            entry("opensOn", "2021-03-30"),
            entry("closesOn", "2021-04-13"),
            entry("closingTime", "16:00"),
            entry("kind", "CONTEST"),
            entry("applicantKind", "ORGANISATION"),
            entry(
                    "criteria",
                    List.of(Map.of(
                            "key",
                            "office",
                            "question",
                            "Funkcja?",
                            "options",
                            List.of(Map.of("value", "A", "label", "a")),
                            "accepted",
                            List.of("A")))),
            entry("consents", List.of(Map.of("key", "data", "text", "Zgoda", "required", true))),
            entry("attachmentKinds", List.of(Map.of("key", "letter", "label", "List", "required", false))),
            entry("applicationsPerApplicant", 2),
            entry("referencePrefix", "PS-2022"));

    /// Another value of each property that may change all the same.
    private static final Map<String, Object> FREE = Map.of(
            "name",
            "Inny nabór",
            "audiences",
            List.of("MAYOR"),
            "description",
            "Opis",
            "expectedIn",
            "2021-03",
            "interviewsUntil",
            "2021-05",
            "resultsOn",
            "2021-06",
            "keyDates",
            List.of(Map.of("label", "Spotkanie", "on", "2021-04-01")),
            "places",
            10,
            "offerDays",
            14,
            "appeals",
            Map.of("fileWithinWorkingDays", 5, "answerWithinWorkingDays", 14));

    private static List<String> faults(String property, Object value) {
        RecruitmentDetails before = pracownia().build();
        RecruitmentDetails changed = pracownia().with(property, value).build();
        return Faults.of(() -> FrozenDetails.requireUnchanged(before, changed));
    }

    @Test
    @DisplayName("REC-4: the window, the criteria and what is asked for are frozen once it has opened")
    void frozen() {
        FROZEN.forEach(
                (property, value) -> assertThat(faults(property, value)).containsExactly("/" + property + " frozen"));
    }

    @Test
    @DisplayName("what describes it, and what comes after the closing, may still change")
    void free() {
        FREE.forEach((property, value) ->
                assertThat(faults(property, value)).as(property).isEmpty());
    }

    @Test
    @DisplayName("every property is either frozen or free")
    void everyPropertyIsKnown() {
        Set<String> all = Arrays.stream(RecruitmentDetails.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(Stream.concat(FROZEN.keySet().stream(), FREE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    @DisplayName("all faults are told at once, and the same details have none")
    void allFaultsAtOnce() {
        RecruitmentDetails before = pracownia().build();
        RecruitmentDetails changed = pracownia()
                .with("closesOn", null)
                .with("kind", "CONTEST")
                .with("name", "Inny")
                .build();
        assertThat(Faults.of(() -> FrozenDetails.requireUnchanged(before, changed)))
                .containsExactly("/closesOn frozen", "/kind frozen");
        assertThat(Faults.of(
                        () -> FrozenDetails.requireUnchanged(before, pracownia().build())))
                .isEmpty();
    }
}
