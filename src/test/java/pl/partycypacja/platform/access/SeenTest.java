package pl.partycypacja.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

class SeenTest {

    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final Caller CALLER = new Caller(UUID.randomUUID(), Set.of(Role.USER));

    private enum State {
        OPEN,
        CLOSED
    }

    /// A box that closes by itself.
    private record Box(Instant closesAt) implements Stateful {
        @Override
        public State stateAt(Instant now) {
            return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
        }
    }

    private static final Box OPEN = new Box(NOW.plusSeconds(1));
    private static final Box CLOSED = new Box(NOW);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private enum BoxAction implements Action<Box> {
        FILL(Set.of(Relation.OWNER), State.OPEN, false),
        JUDGE(Set.of(Relation.EXPERT, Relation.COORDINATOR), State.CLOSED, true),
        EMPTY(Set.of(Relation.OWNER, Relation.COORDINATOR), State.CLOSED, true),
        LOOK(Set.of(Relation.ANYONE), State.OPEN, false);

        private final Set<Relation> by;
        private final State state;
        private final boolean impartially;

        BoxAction(Set<Relation> by, State state, boolean impartially) {
            this.by = by;
            this.state = state;
            this.impartially = impartially;
        }

        @Override
        public Set<Relation> by() {
            return by;
        }

        @Override
        public boolean needsImpartiality() {
            return impartially;
        }

        @Override
        public ProblemType refusalOfBound() {
            return GeneralProblem.FOUR_EYES_REQUIRED;
        }

        @Override
        public boolean isPossible(Box box, Instant now) {
            return box.stateAt(now) == state;
        }
    }

    private static Seen<Box> seen(Box box, Relation... relations) {
        return new Seen<>(box, CALLER, Standing.known(relations), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    @DisplayName("rules 13, 14: who may not is told so, whatever the state; who may is told of the state")
    void rightBeforeState() {
        assertThatThrownBy(() -> seen(OPEN).require(BoxAction.FILL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> seen(CLOSED).require(BoxAction.FILL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> seen(CLOSED, Relation.OWNER).require(BoxAction.FILL))
                .isInstanceOf(StateConflict.class);
        assertThatCode(() -> seen(OPEN, Relation.OWNER).require(BoxAction.FILL)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("rule 14: a conflict says the state at this moment, and what this caller may do in it")
    void conflictSaysWhatIsAllowed() {
        assertThatThrownBy(() -> seen(CLOSED, Relation.OWNER).require(BoxAction.FILL))
                .isInstanceOfSatisfying(StateConflict.class, conflict -> {
                    assertThat(conflict.currentState()).isEqualTo("CLOSED");
                    assertThat(conflict.allowedActions()).containsExactly("EMPTY");
                });
        assertThatThrownBy(() -> seen(OPEN, Relation.COORDINATOR).require(BoxAction.JUDGE))
                .isInstanceOfSatisfying(
                        StateConflict.class,
                        conflict -> assertThat(conflict.allowedActions()).containsExactly("LOOK"));
    }

    @Test
    @DisplayName("APP-5: who is bound to a thing may not judge it, and is told why")
    void bound() {
        Seen<Box> bound = seen(CLOSED, Relation.EXPERT, Relation.BOUND);
        assertThatThrownBy(() -> bound.require(BoxAction.JUDGE))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.FOUR_EYES_REQUIRED));
        assertThatThrownBy(() -> seen(CLOSED, Relation.BOUND).require(BoxAction.JUDGE))
                .isInstanceOf(Forbidden.class);
        assertThat(bound.allowedActions(BoxAction.class)).isEmpty();
        assertThat(seen(CLOSED, Relation.EXPERT).allowedActions(BoxAction.class))
                .containsExactly(BoxAction.JUDGE);
    }

    @Test
    @DisplayName("APP-5: what is an owner's to do stays theirs, bound as they are; a bound coordinator's does not")
    void ownersAreAlwaysBound() {
        Seen<Box> owner = seen(CLOSED, Relation.OWNER, Relation.BOUND);
        assertThatCode(() -> owner.require(BoxAction.EMPTY)).doesNotThrowAnyException();
        assertThat(owner.allowedActions(BoxAction.class)).containsExactly(BoxAction.EMPTY);
        Seen<Box> coordinator = seen(CLOSED, Relation.COORDINATOR, Relation.BOUND);
        assertThatThrownBy(() -> coordinator.requireRight(BoxAction.EMPTY)).isInstanceOf(DomainException.class);
        assertThat(coordinator.allowedActions(BoxAction.class)).isEmpty();
    }

    @Test
    @DisplayName("rule 38: an action is offered when, and only when, it would not be refused")
    void offersAreTrue() {
        Relation[] all = Relation.values();
        for (Box box : List.of(OPEN, CLOSED)) {
            for (int some = 0; some < 1 << all.length; some++) {
                int chosen = some;
                Relation[] relations = IntStream.range(0, all.length)
                        .filter(i -> (chosen & 1 << i) != 0)
                        .mapToObj(i -> all[i])
                        .toArray(Relation[]::new);
                Seen<Box> seen = seen(box, relations);
                for (BoxAction action : BoxAction.values()) {
                    assertThat(isRefused(seen, action))
                            .as(action + " of " + box + " by " + List.of(relations))
                            .isEqualTo(!seen.allowedActions(BoxAction.class).contains(action));
                }
            }
        }
    }

    private static boolean isRefused(Seen<Box> seen, BoxAction action) {
        try {
            seen.require(action);
            return false;
        } catch (DomainException refusal) {
            return true;
        }
    }

    @Test
    @DisplayName("rule 38: a further condition is asked only of actions that are possible and the caller's")
    void furtherCondition() {
        List<BoxAction> asked = new ArrayList<>();
        assertThat(seen(CLOSED, Relation.OWNER, Relation.COORDINATOR).allowedActions(BoxAction.class, action -> {
                    asked.add(action);
                    return action == BoxAction.EMPTY;
                }))
                .containsExactly(BoxAction.EMPTY);
        assertThat(asked).containsExactly(BoxAction.JUDGE, BoxAction.EMPTY);
    }

    @Test
    @DisplayName("the state is that of the moment it is asked for")
    void stateOfTheMoment() {
        Clock later = Clock.offset(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(1));
        Seen<Box> seen = new Seen<>(OPEN, CALLER, Standing.known(Relation.OWNER), later);
        assertThatThrownBy(() -> seen.require(BoxAction.FILL)).isInstanceOf(StateConflict.class);
        assertThat(seen.allowedActions(BoxAction.class)).containsExactly(BoxAction.EMPTY);
    }

    @Test
    @DisplayName("a caller stands to a part of the thing as to the thing")
    void part() {
        Seen<Box> part = seen(OPEN, Relation.OWNER).part(CLOSED);
        assertThat(part.thing()).isEqualTo(CLOSED);
        assertThat(part.is(Relation.OWNER)).isTrue();
        assertThat(part.callerId()).isEqualTo(CALLER.accountId());
        assertThat(part.allowedActions(BoxAction.class)).containsExactly(BoxAction.EMPTY);
    }

    @Test
    @DisplayName("rule 13: one of several relations is enough for what no table names")
    void requireAny() {
        Seen<Box> seen = seen(OPEN, Relation.EXPERT);
        assertThatCode(() -> seen.requireAny(Relation.OWNER, Relation.EXPERT)).doesNotThrowAnyException();
        assertThatCode(() -> seen.requireAny(Relation.ANYONE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> seen.requireAny(Relation.OWNER, Relation.COORDINATOR))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("rule 13: a relation may keep somebody from what others may")
    void requireNot() {
        Seen<Box> seen = seen(OPEN, Relation.BOUND);
        assertThatCode(() -> seen.requireNot(Relation.OWNER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> seen.requireNot(Relation.BOUND)).isInstanceOf(Forbidden.class);
    }

    @Test
    @DisplayName("who has not logged in has no account to act by")
    void anonymous() {
        Seen<Box> seen = new Seen<>(OPEN, Caller.ANONYMOUS, Standing.known(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(seen.allowedActions(BoxAction.class)).containsExactly(BoxAction.LOOK);
        assertThatThrownBy(seen::callerId)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(GeneralProblem.UNAUTHENTICATED));
    }
}
