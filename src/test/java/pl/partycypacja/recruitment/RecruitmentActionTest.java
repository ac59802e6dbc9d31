package pl.partycypacja.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.recruitment.RecruitmentAction.ANNOUNCE_RESULTS;
import static pl.partycypacja.recruitment.RecruitmentAction.CANCEL;
import static pl.partycypacja.recruitment.RecruitmentAction.EXTEND;
import static pl.partycypacja.recruitment.RecruitmentAction.PUBLISH;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.security.Caller;

class RecruitmentActionTest {

    /// What each state allows a coordinator; everyone else may do nothing.
    private static final Map<RecruitmentState, List<RecruitmentAction>> OF_COORDINATORS = Map.of(
            RecruitmentState.DRAFT, List.of(PUBLISH, CANCEL),
            RecruitmentState.UPCOMING, List.of(CANCEL),
            RecruitmentState.OPEN, List.of(EXTEND, CANCEL),
            RecruitmentState.CLOSED, List.of(ANNOUNCE_RESULTS, CANCEL),
            RecruitmentState.RESULTS_ANNOUNCED, List.of(ANNOUNCE_RESULTS),
            RecruitmentState.CANCELLED, List.of());

    private static List<RecruitmentAction> allowed(RecruitmentState state, Relation relation) {
        Stateful recruitment = now -> state;
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
        return new Seen<>(recruitment, Caller.ANONYMOUS, Standing.known(relation), clock)
                .allowedActions(RecruitmentAction.class);
    }

    @Test
    @DisplayName("REC-2, REC-4: who may do what: all states and relations")
    void allStatesAndRelations() {
        for (RecruitmentState state : RecruitmentState.values()) {
            assertThat(RecruitmentAction.possibleIn(state)).as(state.name()).isEqualTo(OF_COORDINATORS.get(state));
            for (Relation relation : Relation.values()) {
                assertThat(allowed(state, relation))
                        .as(relation + " at " + state)
                        .isEqualTo(relation == Relation.COORDINATOR ? OF_COORDINATORS.get(state) : List.of());
            }
        }
    }
}
