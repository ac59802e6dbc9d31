package pl.partycypacja.grants.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tells grantees that a report is due in two weeks, and grantees and coordinators that it is overdue; each once
/// for a day on which it is due.
@ApplicationScoped
public class GrantReminders {

    private static final int DAYS_BEFORE = 14;

    private final Grants grants;

    GrantReminders(Grants grants) {
        this.grants = grants;
    }

    /// Whichever instance comes first.
    @Scheduled(every = "1h", delayed = "60s")
    public void remind() {
        QuarkusTransaction.requiringNew().run(() -> {
            LocalDate today = grants.today();
            take("reminded_for", "report_due_on BETWEEN :today AND :until", today)
                    .forEach(id -> grants.tell(GrantMessage.REPORT_DUE, grants.findById(id), Map.of()));
            take("overdue_told_for", "report_due_on < :today AND :until > :today", today)
                    .forEach(this::tellOverdue);
        });
    }

    private void tellOverdue(UUID id) {
        Grant grant = grants.findById(id);
        grants.tell(GrantMessage.REPORT_OVERDUE, grant, Map.of());
        grants.tellStaff(GrantMessage.REPORT_OVERDUE, grant, Map.of());
    }

    /// Marks those that nobody was told of for that day, and so takes them.
    private List<UUID> take(String mark, String due, LocalDate today) {
        return grants.getEntityManager()
                .createNativeQuery(
                        "UPDATE local_grant SET %1$s = report_due_on WHERE status = 'ACTIVE' AND %2$s AND %1$s IS DISTINCT FROM report_due_on RETURNING id"
                                .formatted(mark, due))
                .setParameter("today", today)
                .setParameter("until", today.plusDays(DAYS_BEFORE))
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }
}
