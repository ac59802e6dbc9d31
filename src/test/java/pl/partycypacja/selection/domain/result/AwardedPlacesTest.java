package pl.partycypacja.selection.domain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.participation.ParticipationsApi.Awarded;
import pl.partycypacja.selection.domain.result.DecisionRepository.Released;

class AwardedPlacesTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final UUID FOURTH = new UUID(0, 4);

    private static Released released(UUID id) {
        return new Released(
                new ApplicationReference(id, new UUID(1, id.getLeastSignificantBits()), null, "K-1"),
                DecisionOutcome.ACCEPTED,
                "Powód",
                null);
    }

    private static List<Integer> places(Map<UUID, Integer> ranking, UUID... ids) {
        return Results.awarded(
                        java.util.Arrays.stream(ids)
                                .map(AwardedPlacesTest::released)
                                .toList(),
                        ranking)
                .stream()
                .map(Awarded::place)
                .toList();
    }

    @Test
    @DisplayName("REC-8: of places 2, 5, 5 and 9 in the ranking, awards are first, second twice, and fourth")
    void tiesShareAPlace() {
        assertThat(places(Map.of(FIRST, 2, SECOND, 5, THIRD, 5, FOURTH, 9), FIRST, SECOND, THIRD, FOURTH))
                .containsExactly(1, 2, 2, 4);
    }

    @Test
    void orderOfDecisionsDoesNotMatter() {
        assertThat(places(Map.of(FIRST, 1, SECOND, 3), SECOND, FIRST)).containsExactly(2, 1);
    }

    @Test
    void whoIsInNoRankingComesLast() {
        assertThat(places(Map.of(SECOND, 7), FIRST, SECOND)).containsExactly(2, 1);
    }

    @Test
    void awardNamesWhoWon() {
        assertThat(Results.awarded(List.of(released(THIRD)), Map.of()))
                .extracting(each -> each.winner().applicationId())
                .containsExactly(THIRD);
    }
}
