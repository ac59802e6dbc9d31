package pl.partycypacja.selection.domain.review;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Reminds reviewers of reviews that are due (NOT-1).
@ApplicationScoped
public class ReviewReminders {

    private static final int DAYS_BEFORE = 3;

    private final RubricRepository rubrics;
    private final ReviewRepository reviews;
    private final RecruitmentsApi recruitments;
    private final ReviewerLetters letters;
    private final Clock clock;

    ReviewReminders(
            RubricRepository rubrics,
            ReviewRepository reviews,
            RecruitmentsApi recruitments,
            ReviewerLetters letters,
            Clock clock) {
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// Three days before reviews are due, once for each such day, whichever instance comes first.
    @Scheduled(every = "1h", delayed = "2m")
    @Transactional
    @Retried
    public void remind() {
        LocalDate today = Warsaw.today(clock);
        for (UUID recruitmentId : rubrics.takeDue(today, today.plusDays(DAYS_BEFORE))) {
            RecruitmentView recruitment = recruitments.getRecruitment(recruitmentId);
            if (recruitment.state() == RecruitmentState.CLOSED) {
                letters.tellDue(recruitment, reviews.listReviewersOfUnfinished(recruitmentId));
            }
        }
    }
}
