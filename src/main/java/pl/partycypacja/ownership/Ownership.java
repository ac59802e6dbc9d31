package pl.partycypacja.ownership;

import java.util.Collection;
import java.util.UUID;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Whose a thing is, and so who may know of it and who may judge it.
public interface Ownership {

    /// Where the caller stands to a thing: [Relation#OWNER], [Relation#COORDINATOR], [Relation#EXPERT] of its
    /// programme, [Relation#BOUND].
    Standing standing(Owned thing, Caller caller);

    /// The thing for its owner, or for a coordinator of its programme.
    ///
    /// @throws NotFound for anyone else
    <T extends Owned & Stateful> Seen<T> open(T thing, Caller caller);

    /// What the caller may know of: two questions to the database, however long a list is.
    Scope scopeOf(Caller caller);

    /// Whether a person cannot judge a thing impartially (APP-5): it is their own or their organisation's, or its
    /// people are also in an organisation of theirs.
    boolean isBound(UUID personId, Owned thing);

    /// What binds people to each other and to organisations, read at once.
    Ties tiesOf(Collection<UUID> accountIds, Collection<UUID> organisationIds);
}
