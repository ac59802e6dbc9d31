package pl.partycypacja.vouchers.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.platform.values.Warsaw;

/// When vouchers end (VOU-3): their last day is over, or the participant resigned. What is left goes back to the
/// edition's budget.
@ApplicationScoped
public class VoucherEnds {

    private static final int BATCH = 100;

    private final VoucherRepository vouchers;
    private final VoucherLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    VoucherEnds(VoucherRepository vouchers, VoucherLetters letters, LedgerApi ledger, Clock clock) {
        this.vouchers = vouchers;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Ends every voucher whose last day is over, a hundred in a transaction. Instances that do it at the same time
    /// share the work.
    @Scheduled(every = "10m", delayed = "45s")
    public void endOver() {
        LocalDate today = Warsaw.today(clock);
        boolean isMore = true;
        while (isMore) {
            isMore = QuarkusTransaction.requiringNew().call(() -> endSome(today));
        }
    }

    private boolean endSome(LocalDate today) {
        List<Voucher> over = vouchers.holdOver(today, BATCH);
        over.forEach(voucher -> end(voucher, VoucherStatus.EXPIRED, null));
        return over.size() == BATCH;
    }

    void onResigned(@Observes ParticipationResigned resigned) {
        vouchers.holdOf(resigned.participationId())
                .filter(voucher -> voucher.status() != VoucherStatus.CANCELLED)
                .ifPresent(voucher -> end(voucher, VoucherStatus.CANCELLED, resigned.actorId()));
    }

    /// @param voucher held
    /// @param actor who caused it; null when the system did, because its time is over
    private void end(Voucher voucher, VoucherStatus how, @Nullable UUID actor) {
        voucher.become(how, clock.instant());
        vouchers.flush();
        long left = ledger.holdBalanceGrosze(voucher.account());
        if (left > 0) {
            lapse(voucher, left, actor);
            letters.tellLapsed(voucher, left);
        }
    }

    /// Moves an amount from an ended voucher to the budget of its edition.
    ///
    /// @param actor who caused it; null when the system did, because its time is over
    void lapse(Voucher voucher, long amountGrosze, @Nullable UUID actor) {
        ledger.post(new Posting(
                PostingKind.VOUCHER_LAPSED,
                UuidCreator.getTimeOrderedEpoch(),
                voucher.editionId(),
                voucher.account(),
                voucher.budget(),
                amountGrosze,
                voucher.status() == VoucherStatus.EXPIRED ? "Wygaśnięcie bonu" : "Unieważnienie bonu po rezygnacji",
                actor));
    }
}
