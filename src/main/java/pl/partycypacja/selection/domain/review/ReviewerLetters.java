package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionMessage;

/// What reviewers are told (NOT-1): one message to each, however many reviews it is about.
@ApplicationScoped
class ReviewerLetters {

    private static final String NO_DATE = "–";

    private final RubricRepository rubrics;
    private final ApplicationLetters letters;

    ReviewerLetters(RubricRepository rubrics, ApplicationLetters letters) {
        this.rubrics = rubrics;
        this.letters = letters;
    }

    void tellAssigned(RecruitmentView recruitment, List<Review> assigned) {
        tell(
                SelectionMessage.REVIEWS_ASSIGNED,
                recruitment,
                assigned.stream().map(Review::reviewerId).toList());
    }

    /// @param reviewers one for each review that is still missing
    void tellDue(RecruitmentView recruitment, List<UUID> reviewers) {
        tell(SelectionMessage.REVIEWS_DUE, recruitment, reviewers);
    }

    private void tell(SelectionMessage kind, RecruitmentView recruitment, List<UUID> reviewerOfEach) {
        LocalDate dueOn = rubrics.getDetails(recruitment.id()).dueOn();
        Map<UUID, Long> counts =
                reviewerOfEach.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts.forEach((reviewer, count) -> letters.tellPeople(
                kind,
                recruitment,
                Set.of(reviewer),
                Map.of("count", count.toString(), "dueOn", dueOn == null ? NO_DATE : dueOn.toString())));
    }
}
