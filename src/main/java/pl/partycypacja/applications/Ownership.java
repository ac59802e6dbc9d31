package pl.partycypacja.applications;

import java.util.UUID;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Who may know of what a participant has, and who may do what with it.
public interface Ownership {

    /// Whether a thing is the caller's, or that of an organisation they belong to now.
    boolean isOwn(Owned thing, Caller caller);

    /// Whether the caller coordinates its programme; administrators coordinate all.
    boolean isCoordinator(Owned thing, Caller caller);

    /// Whether a person cannot judge it impartially (APP-5): it is their own or their organisation's, or its people
    /// are also in an organisation of theirs.
    boolean isBound(UUID personId, Owned thing);

    /// @throws NotFound when it is neither the caller's nor coordinated by them
    void requireVisible(Owned thing, Caller caller);

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when it is not the caller's
    void requireOwn(Owned thing, Caller caller);

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    void requireCoordinator(Owned thing, Caller caller);

    /// Narrows a list of `x`, which is [Owned] in its columns too, to what the caller may know of.
    <R> Listing<R> narrow(Listing<R> list, Caller caller);

    /// The same for things that stay the person's, whatever organisation they came for and have left since.
    <R> Listing<R> narrowPersonal(Listing<R> list, Caller caller);
}
