package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Finds redemptions. A [Relation#OWNER] holds the voucher, a [Relation#MEMBER] belongs to the training provider's
/// organisation.
@ApplicationScoped
public class RedemptionDirectory {

    private final RedemptionRepository redemptions;
    private final VoucherRepository vouchers;
    private final TrainingProviderDirectory providers;
    private final Ownership ownership;
    private final Listings listings;
    private final Clock clock;

    RedemptionDirectory(
            RedemptionRepository redemptions,
            VoucherRepository vouchers,
            TrainingProviderDirectory providers,
            Ownership ownership,
            Listings listings,
            Clock clock) {
        this.redemptions = redemptions;
        this.vouchers = vouchers;
        this.providers = providers;
        this.ownership = ownership;
        this.listings = listings;
        this.clock = clock;
    }

    /// Those of a voucher: its holder and coordinators see all of them, a training provider its own.
    public Page<Redemption> list(Seen<Voucher> seen, PageRequest page) {
        Voucher voucher = seen.thing();
        @Nullable
        List<UUID> own = VoucherDirectory.isSeenWhole(seen)
                ? null
                : providers.listApprovedIds(voucher.programmeId(), seen.caller());
        return page(
                listings.of(Redemption.class, "select r from Redemption r")
                        .where("r.voucherId = :voucher", "voucher", voucher.id())
                        .where("r.trainingProviderId in :own", "own", own),
                page);
    }

    /// Those of a training provider, for its members and for the programme's coordinators.
    ///
    /// @throws Forbidden for anyone else
    public Page<Redemption> listOf(Seen<TrainingProvider> seen, PageRequest page) {
        seen.requireAny(Relation.MEMBER, Relation.COORDINATOR);
        return page(
                listings.of(Redemption.class, "select r from Redemption r")
                        .where(
                                "r.trainingProviderId = :provider",
                                "provider",
                                seen.thing().id()),
                page);
    }

    private static Page<Redemption> page(Listing<Redemption> listing, PageRequest page) {
        return listing.sortable("redeemedAt", "r.redeemedAt", Instant.class, Redemption::redeemedAt)
                .sortedBy("redeemedAt")
                .page(page, "r.id", Redemption::id);
    }

    /// All redemptions of a training provider at once, for a sheet: for its members and the programme's
    /// coordinators.
    ///
    /// @throws Forbidden for anyone else
    public List<Redemption> listAllOf(Seen<TrainingProvider> seen) {
        seen.requireAny(Relation.MEMBER, Relation.COORDINATOR);
        return redemptions.listOf(seen.thing().id());
    }

    /// @throws NotFound when there is none, or the caller is no holder, coordinator or member of the provider
    public Seen<Redemption> open(UUID id, Caller caller) {
        Redemption redemption = redemptions.getById(id);
        Standing ofVoucher = ownership.standing(vouchers.getById(redemption.voucherId()), caller);
        Standing standing = Standing.of(relation -> relation == Relation.MEMBER
                ? providers.open(redemption.trainingProviderId(), caller).is(Relation.MEMBER)
                : ofVoucher.is(relation));
        Seen<Redemption> seen = new Seen<>(redemption, caller, standing, clock);
        if (!seen.isAny(Relation.COORDINATOR, Relation.MEMBER, Relation.OWNER)) {
            throw new NotFound();
        }
        return seen;
    }
}
