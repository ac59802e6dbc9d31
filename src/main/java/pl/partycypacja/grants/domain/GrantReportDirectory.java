package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Reads the reports on grants. Whoever opened the grant may read them.
@ApplicationScoped
public class GrantReportDirectory {

    private final GrantReportRepository reports;
    private final Clock clock;

    GrantReportDirectory(GrantReportRepository reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /// An empty one when nothing was written.
    public GrantReport getReport(Grant grant) {
        return reports.readOrBegin(grant, clock.instant());
    }
}
