package pl.partycypacja.grants.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.values.Warsaw;

/// Tells grantees that a report is due in two weeks, and grantees and coordinators that it is overdue: each once
/// for a day on which it is due.
@ApplicationScoped
public class GrantReminders {

    private static final int DAYS_BEFORE = 14;

    private final GrantRepository grants;
    private final GrantLetters letters;
    private final Clock clock;

    GrantReminders(GrantRepository grants, GrantLetters letters, Clock clock) {
        this.grants = grants;
        this.letters = letters;
        this.clock = clock;
    }

    /// On whichever instance comes first.
    @Scheduled(every = "1h", delayed = "60s")
    @Transactional
    @Retried
    public void remind() {
        LocalDate today = Warsaw.today(clock);
        grants.takeDue(today, today.plusDays(DAYS_BEFORE)).forEach(id -> letters.reportDue(grants.getById(id)));
        grants.takeOverdue(today).forEach(id -> letters.reportOverdue(grants.getById(id)));
    }
}
