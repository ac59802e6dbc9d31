package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;

/// Vouchers redeemed in parts by approved training providers (VOU-2), and taken back (VOU-3).
@ApplicationScoped
public class Redemptions implements PanacheRepositoryBase<Redemption, UUID> {

    private final Vouchers vouchers;
    private final VoucherEnds ends;
    private final TrainingProviders providers;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final Listings listings;
    private final Clock clock;

    Redemptions(
            Vouchers vouchers,
            VoucherEnds ends,
            TrainingProviders providers,
            Ownership ownership,
            LedgerApi ledger,
            Listings listings,
            Clock clock) {
        this.vouchers = vouchers;
        this.ends = ends;
        this.providers = providers;
        this.ownership = ownership;
        this.ledger = ledger;
        this.listings = listings;
        this.clock = clock;
    }

    /// Holders and coordinators see all of a voucher, a training provider its own.
    public Page<Redemption> list(Voucher voucher, PageRequest page, Caller caller) {
        @Nullable
        List<UUID> own =
                vouchers.isHolderOrStaff(voucher, caller) ? null : providers.listIdsOf(voucher.programmeId(), caller);
        return listings.of(Redemption.class, "select r from Redemption r")
                .where("r.voucherId = :voucher", "voucher", voucher.id())
                .where("r.trainingProviderId in :own", "own", own)
                .sortable("redeemedAt", "r.redeemedAt", Instant.class, Redemption::redeemedAt)
                .sortedBy("redeemedAt")
                .page(page, "r.id", Redemption::id);
    }

    /// All of a training provider, for its members and for the programme's coordinators.
    ///
    /// @throws Forbidden for anyone else
    public Page<Redemption> listOf(TrainingProvider provider, PageRequest page, Caller caller) {
        requireAccountant(provider, caller);
        return listings.of(Redemption.class, "select r from Redemption r")
                .where("r.trainingProviderId = :provider", "provider", provider.id())
                .sortable("redeemedAt", "r.redeemedAt", Instant.class, Redemption::redeemedAt)
                .sortedBy("redeemedAt")
                .page(page, "r.id", Redemption::id);
    }

    /// The same at once, for a sheet.
    ///
    /// @throws Forbidden for anyone else
    public List<Redemption> listAllOf(TrainingProvider provider, Caller caller) {
        requireAccountant(provider, caller);
        return list("trainingProviderId = ?1 order by redeemedAt, id", provider.id());
    }

    private void requireAccountant(TrainingProvider provider, Caller caller) {
        if (!providers.isMember(provider, caller) && !providers.isCoordinator(provider, caller)) {
            throw new Forbidden();
        }
    }

    /// Takes an amount of what the voucher has left, in one statement, whoever else does at the same time (VOU-2).
    ///
    /// @param providerId one that the caller belongs to
    /// @param amountGrosze above zero
    /// @throws Forbidden when the caller does not belong to it, or it is suspended
    /// @throws InvalidInput `out-of-range` for no amount, `own-voucher` when holder and provider are one
    /// @throws StateConflict when the voucher is expired or cancelled
    /// @throws RemainingMoney `insufficient-funds` when it has less left
    /// @throws DomainException `already-exists` for an invoice that was paid with the voucher
    public Redemption redeem(
            Voucher voucher, UUID providerId, long amountGrosze, String service, String invoiceNumber, Caller caller) {
        TrainingProvider provider = requireRedeemer(voucher, providerId, caller);
        new InvalidInput.Collector()
                .rejectIf(amountGrosze == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .rejectIf(providers.isHolder(provider, voucher), at("trainingProviderId"), VoucherFault.OWN_VOUCHER)
                .throwIfAny();
        Instant now = clock.instant();
        if (voucher.status() != VoucherStatus.ACTIVE || voucher.isOverAt(now)) {
            throw new StateConflict(voucher.statusAt(now, 0), List.of());
        }
        Redemption redemption =
                new Redemption(voucher, provider, amountGrosze, service, invoiceNumber, caller.requireAccountId(), now);
        persist(redemption);
        ledger.post(new Posting(
                PostingKind.VOUCHER_REDEEMED,
                redemption.id(),
                voucher.editionId(),
                voucher.account(),
                provider.account(),
                amountGrosze,
                "Realizacja bonu: " + service,
                caller.requireAccountId()));
        vouchers.tell(VoucherMessage.VOUCHER_REDEEMED, voucher, amountGrosze, service);
        return redemption;
    }

    private TrainingProvider requireRedeemer(Voucher voucher, UUID providerId, Caller caller) {
        TrainingProvider provider = providers
                .findByIdOptional(providerId)
                .filter(found -> found.programmeId().equals(voucher.programmeId()))
                .orElseThrow(() -> InvalidInput.at(at("trainingProviderId"), InputFault.UNKNOWN_REFERENCE));
        if (!provider.isApproved() || !providers.isMember(provider, caller)) {
            throw new Forbidden();
        }
        return provider;
    }

    /// @throws NotFound when there is none, or the caller is neither the holder, nor staff, nor the provider
    public Redemption getVisible(UUID id, Caller caller) {
        Redemption redemption = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isReversible(redemption, caller) && !ownership.isOwn(voucherOf(redemption), caller)) {
            throw new NotFound();
        }
        return redemption;
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    /// @throws Forbidden when the caller is the holder alone
    public Redemption getReversible(UUID id, Caller caller) {
        Redemption redemption = getVisible(id, caller);
        if (!isReversible(redemption, caller)) {
            throw new Forbidden();
        }
        return redemption;
    }

    private boolean isReversible(Redemption redemption, Caller caller) {
        return ownership.isCoordinator(voucherOf(redemption), caller)
                || providers.isMember(providers.get(redemption.trainingProviderId()), caller);
    }

    private Voucher voucherOf(Redemption redemption) {
        return vouchers.findById(redemption.voucherId());
    }

    /// The amount comes back to the voucher by a posting of its own (VOU-3); of an ended voucher, it goes on to the
    /// budget.
    ///
    /// @throws StateConflict when it was reversed already
    public void reverse(Redemption redemption, String reason, Caller caller) {
        getEntityManager().refresh(redemption, LockModeType.PESSIMISTIC_WRITE);
        Voucher voucher = vouchers.findById(redemption.voucherId(), LockModeType.PESSIMISTIC_WRITE);
        UUID actor = caller.requireAccountId();
        redemption.reverse(reason, actor, clock.instant());
        ledger.post(new Posting(
                PostingKind.REDEMPTION_REVERSED,
                redemption.id(),
                voucher.editionId(),
                providers.get(redemption.trainingProviderId()).account(),
                voucher.account(),
                redemption.amountGrosze(),
                "Cofnięcie realizacji bonu",
                actor));
        if (voucher.status() != VoucherStatus.ACTIVE) {
            ends.lapse(voucher, redemption.amountGrosze(), actor);
        }
        vouchers.tell(VoucherMessage.REDEMPTION_REVERSED, voucher, redemption.amountGrosze(), reason);
        vouchers.tellPeople(
                VoucherMessage.REDEMPTION_REVERSED,
                voucher,
                providers.listMemberIds(redemption.trainingProviderId()),
                redemption.amountGrosze(),
                reason);
    }
}
