package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.DecisionOutcome;

/// The steps that a selection takes with applications (APP-1).
@ApplicationScoped
class SelectedApplications implements ApplicationSteps {

    private final ApplicationRepository applications;
    private final Clock clock;

    SelectedApplications(ApplicationRepository applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public void note(ApplicationView view, ApplicationHistoryAction step, @Nullable UUID actor) {
        Application application = (Application) view;
        application.touch(clock.instant());
        applications.record(application, step, application.status(), actor, null);
    }

    @Override
    public void accept(ApplicationView view, UUID actor) {
        Application application = (Application) view;
        ApplicationStatus before = application.status();
        application.accept(clock.instant());
        applications.record(application, ApplicationHistoryAction.PLACE_ACCEPTED, before, actor, null);
    }

    @Override
    public void reopen(ApplicationView view, UUID actor) {
        Application application = (Application) view;
        ApplicationStatus before = application.status();
        application.reopen(clock.instant());
        applications.record(application, ApplicationHistoryAction.APPEAL_UPHELD, before, actor, null);
    }

    @Override
    public List<UUID> moveAll(
            Collection<UUID> ids,
            Set<ApplicationStatus> from,
            ApplicationStatus to,
            ApplicationHistoryAction action,
            UUID actor,
            Instant now) {
        return applications.moveAll(ids, from, to, action, actor, now);
    }

    @Override
    public void holdUndecided(UUID recruitmentId) {
        applications.holdUndecided(recruitmentId);
    }

    @Override
    public void announce(Map<UUID, DecisionOutcome> results, UUID actor, Instant now) {
        applications.announce(results, actor, now);
    }

    @Override
    public void orderTie(List<UUID> order, BigDecimal score) {
        applications.orderTie(order, score);
    }
}
