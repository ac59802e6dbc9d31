package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;

/// Vouchers redeemed in parts by approved training providers (VOU-2), and redemptions reversed (VOU-3).
@ApplicationScoped
public class Redemptions {

    private final RedemptionRepository redemptions;
    private final VoucherRepository vouchers;
    private final TrainingProviderRepository providers;
    private final TrainingProviderDirectory providerDirectory;
    private final VoucherEnds ends;
    private final VoucherLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    Redemptions(
            RedemptionRepository redemptions,
            VoucherRepository vouchers,
            TrainingProviderRepository providers,
            TrainingProviderDirectory providerDirectory,
            VoucherEnds ends,
            VoucherLetters letters,
            LedgerApi ledger,
            Clock clock) {
        this.redemptions = redemptions;
        this.vouchers = vouchers;
        this.providers = providers;
        this.providerDirectory = providerDirectory;
        this.ends = ends;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Pays a bill with a voucher. The ledger takes the amount in one statement, or refuses: however many redeem at
    /// once, they never get more than the voucher has left (VOU-2).
    ///
    /// @param bill of a training provider that the caller belongs to
    /// @throws Forbidden when the caller does not belong to it, or it is suspended
    /// @throws InvalidInput `unknown-reference` for a provider of another programme, `out-of-range` for no amount,
    ///     `own-voucher` when holder and provider are one
    /// @throws StateConflict when the voucher is expired or cancelled
    /// @throws RemainingMoney `insufficient-funds` when it has less left
    /// @throws DomainException `already-exists` for an invoice that was paid with the voucher
    public Redemption redeem(Seen<Voucher> seen, Bill bill) {
        Voucher voucher = seen.thing();
        TrainingProvider provider = requireRedeemer(seen, bill.trainingProviderId());
        new InvalidInput.Collector()
                .rejectIf(bill.amountGrosze() == 0, at("amount", "amount"), InputFault.OUT_OF_RANGE)
                .rejectIf(
                        providerDirectory.isHolder(provider, voucher),
                        at("trainingProviderId"),
                        VoucherFault.OWN_VOUCHER)
                .throwIfAny();
        Instant now = clock.instant();
        VoucherStatus state = voucher.stateAt(now);
        if (state != VoucherStatus.ACTIVE) {
            throw new StateConflict(state, List.of());
        }
        Redemption redemption = new Redemption(voucher, bill, seen.callerId(), now);
        redemptions.persist(redemption);
        ledger.post(new Posting(
                PostingKind.VOUCHER_REDEEMED,
                redemption.id(),
                voucher.editionId(),
                voucher.account(),
                provider.account(),
                bill.amountGrosze(),
                "Realizacja bonu: " + bill.service(),
                seen.callerId()));
        letters.tellRedeemed(voucher, redemption);
        return redemption;
    }

    private TrainingProvider requireRedeemer(Seen<Voucher> seen, UUID providerId) {
        TrainingProvider provider = providers
                .findByIdOptional(providerId)
                .filter(found -> found.programmeId().equals(seen.thing().programmeId()))
                .orElseThrow(() -> InvalidInput.at(at("trainingProviderId"), InputFault.UNKNOWN_REFERENCE));
        if (!provider.isApproved()) {
            throw new Forbidden();
        }
        providerDirectory.see(provider, seen.caller()).requireAny(Relation.MEMBER);
        return provider;
    }

    /// Gives the amount back to the voucher by a posting of its own (VOU-3). Of a voucher that has ended, it goes
    /// on to the budget.
    ///
    /// @throws Forbidden when the caller only holds the voucher
    /// @throws StateConflict when it was reversed already
    public void reverse(Seen<Redemption> seen, String reason) {
        seen.requireAny(Relation.MEMBER, Relation.COORDINATOR);
        Redemption redemption = seen.thing();
        redemptions.hold(redemption);
        Voucher voucher = vouchers.getById(redemption.voucherId());
        vouchers.hold(voucher);
        redemption.reverse(reason, seen.callerId(), clock.instant());
        TrainingProvider provider = providers.getById(redemption.trainingProviderId());
        ledger.post(new Posting(
                PostingKind.REDEMPTION_REVERSED,
                redemption.id(),
                voucher.editionId(),
                provider.account(),
                voucher.account(),
                redemption.amountGrosze(),
                "Cofnięcie realizacji bonu",
                seen.callerId()));
        if (voucher.status() != VoucherStatus.ACTIVE) {
            ends.lapse(voucher, redemption.amountGrosze(), seen.callerId());
        }
        letters.tellReversed(voucher, redemption, reason, providerDirectory.listMemberIds(provider));
    }
}
