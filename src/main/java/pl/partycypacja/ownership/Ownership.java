package pl.partycypacja.ownership;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Whose a thing is, and so who may know of it and who may judge it.
public interface Ownership {

    /// Where the caller stands to a thing: [Relation#OWNER], [Relation#COORDINATOR], [Relation#EXPERT] of its
    /// programme, [Relation#BOUND].
    Standing standing(Owned thing, Caller caller);

    /// The same for many things, with two questions to the database however many there are: owner and coordinator
    /// alone.
    Function<Owned, Standing> standings(Caller caller);

    /// The thing for its owner, or for a coordinator of its programme.
    ///
    /// @throws NotFound for anyone else
    <T extends Owned & Stateful> Seen<T> open(T thing, Caller caller);

    /// What a caller's lists are narrowed by.
    ///
    /// @param organisations that the caller belongs to; never empty, so that it can stand in a query's list
    /// @param programmes that the caller coordinates; never empty either
    /// @param seesAll whether the caller is an administrator
    record Scope(UUID caller, Set<UUID> organisations, Set<UUID> programmes, boolean seesAll) {}

    Scope scopeOf(Caller caller);

    /// Narrows a list of `x`, which is [Owned] in its columns too, to what the caller may know of.
    <R> Listing<R> narrow(Listing<R> list, Caller caller);

    /// The same for things that stay the person's, whatever organisation they came for and have left since.
    <R> Listing<R> narrowPersonal(Listing<R> list, Caller caller);

    /// Whether a person cannot judge a thing impartially (APP-5): it is their own or their organisation's, or its
    /// people are also in an organisation of theirs.
    boolean isBound(UUID personId, Owned thing);

    /// What binds people to each other and to organisations, read at once.
    Ties tiesOf(Collection<UUID> accountIds, Collection<UUID> organisationIds);
}
