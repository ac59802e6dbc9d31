package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.platform.values.WorkingDays;
import pl.partycypacja.recruitment.AppealRules;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Until when a result can be appealed against: so many working days after the day it was announced.
@ApplicationScoped
class AppealDeadlines {

    private final DecisionRepository decisions;
    private final AppealRepository appeals;
    private final Clock clock;

    AppealDeadlines(DecisionRepository decisions, AppealRepository appeals, Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.clock = clock;
    }

    /// The last day; none where the recruitment has no appeals or the result is not out.
    Optional<LocalDate> lastDay(ApplicationView application, RecruitmentView recruitment) {
        AppealRules rules = recruitment.appeals();
        Decision decision = decisions.findById(application.id());
        Instant released = decision == null ? null : decision.releasedAt();
        return rules == null || released == null
                ? Optional.empty()
                : Optional.of(
                        WorkingDays.after(LocalDate.ofInstant(released, Warsaw.ZONE), rules.fileWithinWorkingDays()));
    }

    /// Whether an appeal can be filed today; there is one for each application.
    boolean isTimely(ApplicationView application, RecruitmentView recruitment) {
        return lastDay(application, recruitment)
                .filter(last -> !Warsaw.today(clock).isAfter(last) && !appeals.isFiled(application.id()))
                .isPresent();
    }
}
