package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

/// When vouchers end (VOU-3): their last day is over, or the participant resigned. What is left goes back to the
/// budget, until a coordinator gives a voucher a later day.
@ApplicationScoped
public class VoucherEnds {

    private static final int BATCH = 100;

    private final Vouchers vouchers;
    private final LedgerApi ledger;
    private final Clock clock;

    VoucherEnds(Vouchers vouchers, LedgerApi ledger, Clock clock) {
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Whichever instance comes first; a hundred at a time.
    @Scheduled(every = "10m", delayed = "45s")
    public void endOver() {
        LocalDate today = Warsaw.today(clock);
        boolean isMore = true;
        while (isMore) {
            isMore = QuarkusTransaction.requiringNew().call(() -> endSome(today));
        }
    }

    private boolean endSome(LocalDate today) {
        List<UUID> ids = vouchers.getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM voucher WHERE status = 'ACTIVE' AND expires_on < :today
                        ORDER BY expires_on, id LIMIT :batch FOR UPDATE SKIP LOCKED
                        """)
                .setParameter("today", today)
                .setParameter("batch", BATCH)
                .getResultList();
        ids.forEach(id -> end(vouchers.findById(id), VoucherStatus.EXPIRED, null));
        return ids.size() == BATCH;
    }

    void onResigned(@Observes ParticipationResigned resigned) {
        vouchers.find("participationId", resigned.participationId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(voucher -> voucher.status() != VoucherStatus.CANCELLED)
                .ifPresent(voucher -> end(voucher, VoucherStatus.CANCELLED, resigned.actorId()));
    }

    /// A longer life, for a reason; an expired voucher gets back from the budget what had gone there.
    ///
    /// @throws InvalidInput `in-the-past`, `not-extended` for the last day
    /// @throws StateConflict when it is cancelled
    /// @throws RemainingMoney `insufficient-funds` when the budget has no longer enough
    public void extend(Voucher voucher, LocalDate lastDay, String reason, Caller caller) {
        vouchers.getEntityManager().refresh(voucher, LockModeType.PESSIMISTIC_WRITE);
        vouchers.requireFuture(lastDay);
        if (!lastDay.isAfter(voucher.expiresOn())) {
            throw InvalidInput.at(at("expiresOn"), InputFault.NOT_EXTENDED);
        }
        Instant now = clock.instant();
        UUID actor = caller.requireAccountId();
        VoucherExtension extension = new VoucherExtension(voucher, lastDay, reason, actor, now);
        if (voucher.status() != VoucherStatus.ACTIVE) {
            voucher.become(VoucherStatus.ACTIVE, now);
            giveBack(voucher, extension, actor);
        }
        vouchers.getEntityManager().persist(extension);
        voucher.extend(lastDay, now);
        vouchers.flush();
        vouchers.tell(VoucherMessage.VOUCHER_EXTENDED, voucher, ledger.getBalanceGrosze(voucher.account()), reason);
    }

    private void giveBack(Voucher voucher, VoucherExtension extension, UUID actor) {
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
                    actor));
        }
    }

    /// What is left goes back to the budget; while the voucher is locked.
    ///
    /// @param actor null when its time is over
    void end(Voucher voucher, VoucherStatus how, @Nullable UUID actor) {
        voucher.become(how, clock.instant());
        vouchers.flush();
        long left = ledger.lockBalanceGrosze(voucher.account());
        if (left > 0) {
            lapse(voucher, left, actor);
            vouchers.tell(VoucherMessage.VOUCHER_LAPSED, voucher, left, "");
        }
    }

    /// What an ended voucher has goes back to the budget.
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
