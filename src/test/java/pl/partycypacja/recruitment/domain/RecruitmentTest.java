package pl.partycypacja.recruitment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.recruitment.domain.DetailsBuilder.details;
import static pl.partycypacja.recruitment.domain.DetailsBuilder.pracownia;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Faults;
import pl.partycypacja.recruitment.RecruitmentState;

class RecruitmentTest {

    private static final Instant NOW = Instant.parse("2021-01-01T12:00:00Z");

    private static Recruitment recruitment(RecruitmentDetails details) {
        return new Recruitment(UUID.randomUUID(), UUID.randomUUID(), details, NOW);
    }

    private static RecruitmentState stateAt(Recruitment recruitment, String moment) {
        return recruitment.state(Instant.parse(moment));
    }

    private static Recruitment published() {
        Recruitment recruitment = recruitment(pracownia().build());
        recruitment.changeForm(JsonNodeFactory.instance.objectNode(), NOW);
        recruitment.publish(NOW);
        return recruitment;
    }

    /// Noon is the present moment; `before` and `after` are an hour away from it.
    private static @Nullable Instant moment(@Nullable String when) {
        return switch (when) {
            case null -> null;
            case "before" -> NOW.minusSeconds(3_600);
            case "now" -> NOW;
            default -> NOW.plusSeconds(3_600);
        };
    }

    @ParameterizedTest(name = "opens {0}, closes {1}")
    @DisplayName("REC-2: a published recruitment is open from its opening on, and closed from its closing on")
    @CsvSource({
        ", , UPCOMING",
        ", before, UPCOMING",
        "after, , UPCOMING",
        "after, after, UPCOMING",
        "now, , OPEN",
        "now, after, OPEN",
        "before, , OPEN",
        "before, after, OPEN",
        "before, now, CLOSED",
        "before, before, CLOSED"
    })
    void stateByTheClock(@Nullable String opens, @Nullable String closes, RecruitmentState state) {
        Instant opensAt = moment(opens);
        Instant closesAt = moment(closes);
        assertThat(Recruitment.state(null, NOW, null, opensAt, closesAt, NOW)).isEqualTo(state);
        assertThat(Recruitment.state(null, NOW, NOW, opensAt, closesAt, NOW))
                .isEqualTo(RecruitmentState.RESULTS_ANNOUNCED);
        assertThat(Recruitment.state(null, null, null, opensAt, closesAt, NOW)).isEqualTo(RecruitmentState.DRAFT);
        for (Instant publishedAt : new @Nullable Instant[] {null, NOW}) {
            for (Instant announcedAt : new @Nullable Instant[] {null, NOW}) {
                assertThat(Recruitment.state(NOW, publishedAt, announcedAt, opensAt, closesAt, NOW))
                        .isEqualTo(RecruitmentState.CANCELLED);
            }
        }
    }

    @Test
    @DisplayName("REC-2: the life of a recruitment, from a draft to the results")
    void life() {
        assertThat(recruitment(pracownia().build()).state(NOW)).isEqualTo(RecruitmentState.DRAFT);
        Recruitment recruitment = published();
        assertThat(stateAt(recruitment, "2021-03-28T21:59:59Z")).isEqualTo(RecruitmentState.UPCOMING);
        assertThat(stateAt(recruitment, "2021-03-28T22:00:00Z")).isEqualTo(RecruitmentState.OPEN);
        assertThat(stateAt(recruitment, "2021-04-12T21:59:59Z")).isEqualTo(RecruitmentState.OPEN);
        assertThat(stateAt(recruitment, "2021-04-12T22:00:00Z")).isEqualTo(RecruitmentState.CLOSED);
        recruitment.announceResults(Instant.parse("2021-04-26T22:30:00Z"));
        assertThat(stateAt(recruitment, "2021-04-26T22:30:00Z")).isEqualTo(RecruitmentState.RESULTS_ANNOUNCED);
        assertThat(recruitment.resultsAnnouncedOn()).isEqualTo("2021-04-27");
    }

    @Test
    @DisplayName("a cancelled recruitment keeps the reason")
    void cancelled() {
        Recruitment recruitment = published();
        recruitment.cancel("Brak środków", NOW);
        assertThat(recruitment.state(NOW)).isEqualTo(RecruitmentState.CANCELLED);
        assertThat(recruitment.cancellationReason()).isEqualTo("Brak środków");
    }

    @Test
    @DisplayName("REC-5: what has an opening day is not published without a form; what has none yet is")
    void publishedWithAForm() {
        Recruitment dated = recruitment(pracownia().build());
        assertThat(Faults.of(() -> dated.publish(NOW))).containsExactly("/form required");
        assertThat(dated.isPublished()).isFalse();
        Recruitment expected =
                recruitment(details().with("expectedIn", "2021-05").build());
        expected.publish(NOW);
        assertThat(expected.isPublished()).isTrue();
    }

    @Test
    @DisplayName("REC-5: what was published without an opening day gets none without a form")
    void openedWithAForm() {
        Recruitment expected =
                recruitment(details().with("expectedIn", "2021-05").build());
        assertThat(Faults.of(() -> expected.requireFormFor(pracownia().build())))
                .isEmpty();
        expected.publish(NOW);
        assertThat(Faults.of(() -> expected.requireFormFor(pracownia().build())))
                .containsExactly("/form required");
        assertThat(Faults.of(() -> expected.requireFormFor(
                        details().with("expectedIn", "2021-06").build())))
                .isEmpty();
        assertThat(Faults.of(() -> published().requireFormFor(pracownia().build())))
                .isEmpty();
    }

    @Test
    @DisplayName("REC-1: the calendar has those dates that are known")
    void keyDates() {
        Recruitment recruitment = recruitment(details()
                .with("expectedIn", "2021-05")
                .with("resultsOn", "2021-09-01")
                .with("keyDates", List.of(Map.of("label", "Spotkanie", "on", "2021-06"), Map.of("label", "Kiedyś")))
                .build());
        assertThat(recruitment.keyDates()).hasSize(3);
    }
}
