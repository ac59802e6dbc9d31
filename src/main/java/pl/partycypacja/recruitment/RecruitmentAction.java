package pl.partycypacja.recruitment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Stateful;

/// The steps of a recruitment, and the states that allow each. The programme's coordinators take them.
@SuppressWarnings("ImmutableEnumChecker") // Set.of
public enum RecruitmentAction implements Action<Stateful> {
    PUBLISH(RecruitmentState.DRAFT),
    EXTEND(RecruitmentState.OPEN),
    /// Results are announced again after appeals.
    ANNOUNCE_RESULTS(RecruitmentState.CLOSED, RecruitmentState.RESULTS_ANNOUNCED),
    CANCEL(RecruitmentState.DRAFT, RecruitmentState.UPCOMING, RecruitmentState.OPEN, RecruitmentState.CLOSED);

    private final Set<RecruitmentState> states;

    RecruitmentAction(RecruitmentState... states) {
        this.states = Set.of(states);
    }

    /// The steps that a state allows; other things may still keep coordinators from them.
    public static List<RecruitmentAction> possibleIn(RecruitmentState state) {
        return Arrays.stream(values())
                .filter(action -> action.states.contains(state))
                .toList();
    }

    @Override
    public Set<Relation> by() {
        return Set.of(Relation.COORDINATOR);
    }

    @Override
    public boolean isPossible(Stateful recruitment, Instant now) {
        return recruitment.stateAt(now) instanceof RecruitmentState state && states.contains(state);
    }
}
