package pl.partycypacja.platform.access;

import java.time.Instant;
import java.util.Set;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

/// What can be done with a thing: an enum is the one table of a thing's actions, by whom and in which states.
/// Refusals and `allowedActions` both come from it.
///
/// @param <T> the thing
public interface Action<T extends Stateful> {

    /// The name of the enum's constant.
    String name();

    /// Who may do it: whoever stands in one of these relations.
    Set<Relation> by();

    /// Whether who is [Relation#BOUND] to the thing is kept from it, unless it is theirs to do as its owner.
    default boolean needsImpartiality() {
        return false;
    }

    /// The problem that somebody is told whom [#needsImpartiality] keeps from the action.
    default ProblemType refusalOfBound() {
        return GeneralProblem.FORBIDDEN;
    }

    /// Whether the thing's state allows it at a moment.
    boolean isPossible(T thing, Instant now);
}
