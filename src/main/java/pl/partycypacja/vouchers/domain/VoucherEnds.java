package pl.partycypacja.vouchers.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.applications.ParticipationResigned;
import pl.partycypacja.platform.time.Warsaw;

/// Vouchers that end: their last day is over, or the participant resigned. What is left goes back to the budget.
@ApplicationScoped
public class VoucherEnds {

    private static final int BATCH = 100;

    private final Vouchers vouchers;
    private final Clock clock;

    VoucherEnds(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
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
                        ORDER BY expires_on, id LIMIT 100 FOR UPDATE SKIP LOCKED
                        """, UUID.class)
                .setParameter("today", today)
                .getResultList();
        ids.forEach(id -> vouchers.end(vouchers.findById(id), VoucherStatus.EXPIRED, null));
        return ids.size() == BATCH;
    }

    void onResigned(@Observes ParticipationResigned resigned) {
        vouchers.find("participationId", resigned.participationId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(voucher -> voucher.status() != VoucherStatus.CANCELLED)
                .ifPresent(voucher -> vouchers.end(voucher, VoucherStatus.CANCELLED, resigned.actorId()));
    }
}
