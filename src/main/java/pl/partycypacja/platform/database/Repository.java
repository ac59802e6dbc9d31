package pl.partycypacja.platform.database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;

/// Every statement about one kind of thing. Repositories stay inside of their module's domain.
///
/// @param <E> the entity
public interface Repository<E> extends PanacheRepositoryBase<E, UUID> {

    /// @throws NotFound when there is none
    default E getById(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /// Holds the thing against everyone else until the transaction ends, and reads it anew. A repository that holds
    /// its things in another way says so here.
    default void hold(E thing) {
        getEntityManager().refresh(thing, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Holds what the caller means to do something with: refused before it is held when that is not theirs to do,
    /// and judged by the state that it is in once it is held.
    ///
    /// @throws Forbidden when the action is not the caller's
    /// @throws StateConflict when the state does not allow it
    default <T extends Stateful, A extends Enum<A> & Action<? super T>> void hold(Seen<T> seen, A action) {
        seen.requireRight(action);
        @SuppressWarnings("unchecked") // a repository is asked for things of its own kind
        E thing = (E) seen.thing();
        hold(thing);
        seen.requirePossible(action);
    }

    /// Reads the thing and holds it against everyone else until the transaction ends.
    ///
    /// @throws NotFound when there is none
    default E hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /// Reads the thing and keeps it from changing until the transaction ends; others may do the same.
    ///
    /// @throws NotFound when there is none
    default E holdUnchanging(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(NotFound::new);
    }
}
