package pl.partycypacja.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;

/// A thing that was opened for a caller who may know of it, and where the caller stands to it. A directory opens
/// it; commands take it, and ask nothing a second time.
///
/// @param <T> the thing
public final class Seen<T extends Stateful> {

    private final T thing;
    private final Caller caller;
    private final Standing standing;
    private final Clock clock;

    public Seen(T thing, Caller caller, Standing standing, Clock clock) {
        this.thing = thing;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    public T thing() {
        return thing;
    }

    public Caller caller() {
        return caller;
    }

    /// The account of the caller, who has logged in.
    public UUID callerId() {
        return caller.requireAccountId();
    }

    public boolean is(Relation relation) {
        return standing.is(relation);
    }

    /// Whether the caller stands in one of the relations.
    public boolean isAny(Relation... relations) {
        return Arrays.stream(relations).anyMatch(standing::is);
    }

    /// Something that belongs to the thing, to which the caller stands in the same way.
    public <P extends Stateful> Seen<P> part(P part) {
        return new Seen<>(part, caller, standing, clock);
    }

    /// @throws Forbidden unless the caller stands in one of the relations
    public void requireAny(Relation... relations) {
        if (!isAny(relations)) {
            throw new Forbidden();
        }
    }

    /// @throws Forbidden when the caller stands in the relation
    public void requireNot(Relation relation) {
        if (standing.is(relation)) {
            throw new Forbidden();
        }
    }

    /// @throws Forbidden when the action is not the caller's
    /// @throws StateConflict when the thing's state does not allow it
    public <A extends Enum<A> & Action<? super T>> void require(A action) {
        requireRight(action);
        requirePossible(action);
    }

    /// @throws Forbidden when the action is not the caller's, whatever the state
    /// @throws DomainException [Action#refusalOfBound] when it would be, were they impartial
    public void requireRight(Action<? super T> action) {
        if (!standing.isAny(action.by())) {
            throw new Forbidden();
        }
        if (isBiased(action)) {
            throw new DomainException(action.refusalOfBound());
        }
    }

    private boolean isRight(Action<? super T> action) {
        return standing.isAny(action.by()) && !isBiased(action);
    }

    private boolean isBiased(Action<? super T> action) {
        boolean isOwnToDo = action.by().contains(Relation.OWNER) && is(Relation.OWNER);
        return action.needsImpartiality() && !isOwnToDo && is(Relation.BOUND);
    }

    /// @throws StateConflict when the thing's state does not allow it
    public <A extends Enum<A> & Action<? super T>> void requirePossible(A action) {
        if (!action.isPossible(thing, clock.instant())) {
            throw conflict(action.getDeclaringClass());
        }
    }

    /// The refusal of an action that the state forbids, with those that are allowed now.
    public <A extends Enum<A> & Action<? super T>> StateConflict conflict(Class<A> actions) {
        return new StateConflict(thing.stateAt(clock.instant()), allowedActions(actions));
    }

    /// What the caller may do with it now.
    public <A extends Enum<A> & Action<? super T>> List<A> allowedActions(Class<A> actions) {
        return allowedActions(actions, action -> true);
    }

    /// The same, but for what something else than the thing's state keeps them from.
    ///
    /// @param isFree asked only of actions that are the caller's and that the state allows
    public <A extends Enum<A> & Action<? super T>> List<A> allowedActions(Class<A> actions, Predicate<A> isFree) {
        Instant now = clock.instant();
        return Arrays.stream(actions.getEnumConstants())
                .filter(action -> action.isPossible(thing, now) && isRight(action) && isFree.test(action))
                .toList();
    }
}
