package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.platform.values.WorkingDays;
import pl.partycypacja.recruitment.AppealRules;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Until when a result can be appealed against: so many working days after the day it was announced.
@ApplicationScoped
class AppealDeadlines {

    private final EntityManager database;
    private final Clock clock;

    AppealDeadlines(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The last day; none where the recruitment has no appeals or the result is not out.
    Optional<LocalDate> lastDay(Application application, RecruitmentView recruitment) {
        AppealRules rules = recruitment.appeals();
        Decision decision = database.find(Decision.class, application.id());
        Instant released = decision == null ? null : decision.releasedAt();
        return rules == null || released == null
                ? Optional.empty()
                : Optional.of(
                        WorkingDays.after(LocalDate.ofInstant(released, Warsaw.ZONE), rules.fileWithinWorkingDays()));
    }

    /// Whether an appeal can be filed today; there is one for each application.
    boolean isTimely(Application application, RecruitmentView recruitment) {
        return lastDay(application, recruitment)
                .filter(last -> !Warsaw.today(clock).isAfter(last) && !hasAppeal(application))
                .isPresent();
    }

    private boolean hasAppeal(Application application) {
        return database.createQuery("select count(a) from Appeal a where a.applicationId = :id", Long.class)
                        .setParameter("id", application.id())
                        .getSingleResult()
                > 0;
    }
}
