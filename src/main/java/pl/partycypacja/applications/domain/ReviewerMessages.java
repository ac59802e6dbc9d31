package pl.partycypacja.applications.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What reviewers are told (NOT-1): what they were assigned, and, a few days before it is due, what is still
/// missing.
@ApplicationScoped
public class ReviewerMessages {

    private static final int DAYS_BEFORE = 3;
    private static final String NO_DATE = "–";

    private final Rubrics rubrics;
    private final ReviewRepository reviews;
    private final RecruitmentsApi recruitments;
    private final Letters letters;
    private final Clock clock;

    ReviewerMessages(
            Rubrics rubrics, ReviewRepository reviews, RecruitmentsApi recruitments, Letters letters, Clock clock) {
        this.rubrics = rubrics;
        this.reviews = reviews;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// One message to each reviewer, however many reviews were assigned at once.
    void tellAssigned(RecruitmentView recruitment, List<Review> assigned) {
        tell(
                ApplicationMessage.REVIEWS_ASSIGNED,
                recruitment,
                assigned.stream().map(Review::reviewerId).toList(),
                rubrics.getDetails(recruitment.id()).dueOn());
    }

    private void tell(
            ApplicationMessage kind,
            RecruitmentView recruitment,
            List<UUID> reviewerOfEach,
            @Nullable LocalDate dueOn) {
        Map<UUID, Long> counts =
                reviewerOfEach.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((reviewer, count) -> letters.tellPeople(
                kind,
                recruitment,
                Set.of(reviewer),
                Map.of("count", count.toString(), "dueOn", dueOn == null ? NO_DATE : dueOn.toString())));
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
                tell(
                        ApplicationMessage.REVIEWS_DUE,
                        recruitment,
                        reviews.listReviewersOfUnfinished(recruitmentId),
                        rubrics.getDetails(recruitmentId).dueOn());
            }
        }
    }
}
