package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// What coordinators do with a voucher that was issued: they extend it (VOU-3).
@ApplicationScoped
public class Vouchers {

    private final VoucherRepository vouchers;
    private final VoucherLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    Vouchers(VoucherRepository vouchers, VoucherLetters letters, LedgerApi ledger, Clock clock) {
        this.vouchers = vouchers;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Gives a voucher a later last day. An expired one gets back from the budget what had gone there.
    ///
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws InvalidInput `in-the-past`, `not-extended` for the last day
    /// @throws StateConflict when it is cancelled
    /// @throws RemainingMoney `insufficient-funds` when the budget has no longer enough
    public void extend(Seen<Voucher> seen, LocalDate lastDay, String reason) {
        seen.requireAny(Relation.COORDINATOR);
        Voucher voucher = seen.thing();
        vouchers.hold(voucher);
        Voucher.requireLastDay(lastDay, Warsaw.today(clock));
        if (!lastDay.isAfter(voucher.expiresOn())) {
            throw InvalidInput.at(at("expiresOn"), InputFault.NOT_EXTENDED);
        }
        Instant now = clock.instant();
        VoucherExtension extension = new VoucherExtension(voucher, lastDay, reason, seen.callerId(), now);
        if (voucher.status() != VoucherStatus.ACTIVE) {
            voucher.become(VoucherStatus.ACTIVE, now);
            giveBack(voucher, extension);
        }
        vouchers.add(extension);
        voucher.extend(lastDay, now);
        vouchers.flush();
        letters.tellExtended(voucher, ledger.getBalanceGrosze(voucher.account()), reason);
    }

    private void giveBack(Voucher voucher, VoucherExtension extension) {
        long lapsed = ledger.sumGrosze(voucher.id(), PostingKind.VOUCHER_LAPSED)
                - ledger.sumGrosze(voucher.id(), PostingKind.VOUCHER_EXTENDED);
        if (lapsed > 0) {
            ledger.post(new Posting(
                    PostingKind.VOUCHER_EXTENDED,
                    extension.id(),
                    voucher.editionId(),
                    voucher.budget(),
                    voucher.account(),
                    lapsed,
                    "Przedłużenie bonu",
                    extension.actorId()));
        }
    }
}
