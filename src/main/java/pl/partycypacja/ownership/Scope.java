package pl.partycypacja.ownership;

import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;

/// What of everybody's things a caller may know of, read once for all that stands in a list.
///
/// @param organisations that the caller belongs to; never empty, so that it can stand in a query's list
/// @param programmes that the caller coordinates; never empty either
/// @param seesAll whether the caller is an administrator
public record Scope(UUID caller, Set<UUID> organisations, Set<UUID> programmes, boolean seesAll) {

    /// Narrows a list of `x`, which is [Owned] in its columns too, to what the caller may know of.
    public <R> Listing<R> narrow(Listing<R> list) {
        return narrow(list, "(x.accountId = :caller and x.organisationId is null)");
    }

    /// The same for things that stay the person's, whatever organisation they came for and have left since.
    public <R> Listing<R> narrowPersonal(Listing<R> list) {
        return narrow(list, "x.accountId = :caller");
    }

    private <R> Listing<R> narrow(Listing<R> list, String own) {
        return list.where(
                        own
                                + " or x.organisationId in :organisations or :seesAll = true or x.programmeId in :programmes",
                        "caller",
                        caller)
                .with("organisations", organisations)
                .with("programmes", programmes)
                .with("seesAll", seesAll);
    }

    /// Where the caller stands to one of the things: owner and coordinator alone.
    public Standing standing(Owned thing) {
        return Standing.of(relation -> switch (relation) {
            case OWNER ->
                thing.organisationId() == null
                        ? thing.accountId().equals(caller)
                        : organisations.contains(thing.organisationId());
            case COORDINATOR -> seesAll || programmes.contains(thing.programmeId());
            case ADMINISTRATOR -> seesAll;
            case ANYONE -> true;
            case EXPERT, BOUND, MEMBER -> throw new IllegalArgumentException("Not found out for many: " + relation);
        });
    }
}
