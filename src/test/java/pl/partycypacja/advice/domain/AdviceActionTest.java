package pl.partycypacja.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;

class AdviceActionTest {

    private static final Clock CLOCK = Clock.fixed(Asked.NOW, ZoneOffset.UTC);

    /// By state, then by relation; whoever is not named may do nothing.
    private static final Map<String, Map<String, List<String>>> ALLOWED = Map.of(
            "REQUESTED",
            Map.of("OWNER", List.of("CANCEL"), "COORDINATOR", List.of("ASSIGN", "CANCEL")),
            "ASSIGNED",
            Map.of(
                    "OWNER",
                    List.of("CANCEL"),
                    "EXPERT",
                    List.of("SCHEDULE", "COMPLETE"),
                    "COORDINATOR",
                    List.of("ASSIGN", "SCHEDULE", "COMPLETE", "CANCEL")),
            "SCHEDULED",
            Map.of(
                    "OWNER",
                    List.of("CANCEL"),
                    "EXPERT",
                    List.of("SCHEDULE", "COMPLETE"),
                    "COORDINATOR",
                    List.of("ASSIGN", "SCHEDULE", "COMPLETE", "CANCEL")),
            "COMPLETED",
            Map.of(),
            "CANCELLED",
            Map.of());

    @ParameterizedTest
    @EnumSource
    @DisplayName("ADV-2: who may do what with a request for advice in each state, all relations")
    void allRelations(AdviceStatus status) {
        AdviceRequest request = Asked.request(status);
        assertThat(request.status()).isEqualTo(status);
        for (Relation relation : Relation.values()) {
            Seen<AdviceRequest> seen = new Seen<>(request, Caller.ANONYMOUS, Standing.known(relation), CLOCK);
            assertThat(seen.allowedActions(AdviceAction.class).stream().map(Enum::name))
                    .as(relation.name())
                    .containsExactlyElementsOf(
                            ALLOWED.getOrDefault(status.name(), Map.of()).getOrDefault(relation.name(), List.of()));
        }
    }
}
