package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pl.partycypacja.platform.database.Repository;

/// Every statement about reports.
@ApplicationScoped
class GrantReportRepository implements Repository<GrantReport> {

    /// The grant's report; an empty one, not kept yet, when nothing was written.
    GrantReport readOrBegin(Grant grant, Instant now) {
        return findByIdOptional(grant.id()).orElseGet(() -> new GrantReport(grant.id(), now));
    }

    /// The same, kept.
    GrantReport getOrMake(Grant grant, Instant now) {
        GrantReport report = readOrBegin(grant, now);
        if (!isPersistent(report)) {
            persistAndFlush(report);
        }
        return report;
    }
}
