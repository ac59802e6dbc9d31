package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import pl.partycypacja.platform.database.Repository;

/// Every statement about reports.
@ApplicationScoped
class GrantReportRepository implements Repository<GrantReport> {

    /// The grant's report; when nothing was written, an empty one that is not in the database.
    GrantReport readOrBegin(Grant grant, Instant now) {
        return findByIdOptional(grant.id()).orElseGet(() -> new GrantReport(grant.id(), now));
    }

    /// The same, but an empty one is put into the database.
    GrantReport getOrMake(Grant grant, Instant now) {
        GrantReport report = readOrBegin(grant, now);
        if (!isPersistent(report)) {
            persistAndFlush(report);
        }
        return report;
    }
}
