package pl.partycypacja.selection.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.selection.domain.review.ReviewRepository.Assignment;

@DisplayName("APP-5: reviews are spread fairly, and never to those who are bound")
class ReviewerSpreadTest {

    private static final UUID A = new UUID(0, 0xA);
    private static final UUID B = new UUID(0, 0xB);
    private static final UUID C = new UUID(0, 0xC);
    private static final UUID ORGANISATION = new UUID(9, 9);
    private static final Ties NO_TIES = new Ties(Map.of(), Map.of());

    private static ApplicationReference application(int number) {
        return new ApplicationReference(new UUID(1, number), new UUID(2, number), null, "PS-2021-000" + number);
    }

    private static List<UUID> assign(ReviewerSpread spread, ApplicationReference application, int times) {
        List<UUID> reviewers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            spread.assign(application).ifPresent(reviewers::add);
        }
        return reviewers;
    }

    @Test
    void exampleOfTheDocumentation() {
        Ties ties =
                new Ties(Map.of(A, Set.of(ORGANISATION), application(2).applicantId(), Set.of(ORGANISATION)), Map.of());
        ReviewerSpread spread = new ReviewerSpread(Set.of(A, B, C), ties);

        assertThat(assign(spread, application(1), 2)).containsExactly(A, B);
        assertThat(assign(spread, application(2), 2)).containsExactly(C, B);
        assertThat(assign(spread, application(3), 2)).containsExactly(A, C);
    }

    @Test
    void nobodyReviewsOneApplicationTwice() {
        ReviewerSpread spread = new ReviewerSpread(Set.of(A), NO_TIES);

        assertThat(spread.assign(application(1))).contains(A);
        assertThat(spread.assign(application(1))).isEmpty();
    }

    @Test
    void whatIsThereCounts() {
        ReviewerSpread spread = new ReviewerSpread(Set.of(A, B), NO_TIES);
        spread.count(new Assignment(application(1).id(), A, ReviewStatus.SUBMITTED));

        assertThat(spread.reviewsOf(application(1).id())).isEqualTo(1);
        assertThat(spread.assign(application(2))).contains(B);
    }

    @Test
    void whoHandedItBackIsNotAskedAgainAndDoesNotCount() {
        ReviewerSpread spread = new ReviewerSpread(Set.of(A, B), NO_TIES);
        spread.count(new Assignment(application(1).id(), A, ReviewStatus.RECUSED));

        assertThat(spread.reviewsOf(application(1).id())).isZero();
        assertThat(spread.assign(application(1))).contains(B);
        assertThat(spread.assign(application(1))).isEmpty();
    }

    @Test
    void reviewOfSomebodyWhoIsNoExpertAnyMoreIsMadeUpForUnlessItIsSubmitted() {
        ReviewerSpread spread = new ReviewerSpread(Set.of(A), NO_TIES);
        spread.count(new Assignment(application(1).id(), C, ReviewStatus.IN_PROGRESS));
        spread.count(new Assignment(application(2).id(), C, ReviewStatus.SUBMITTED));

        assertThat(spread.reviewsOf(application(1).id())).isZero();
        assertThat(spread.reviewsOf(application(2).id())).isEqualTo(1);
    }

    @Test
    void loadsDifferByOneAtMost() {
        Set<UUID> experts = Set.of(A, B, C);
        ReviewerSpread spread = new ReviewerSpread(experts, NO_TIES);
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Optional<UUID> reviewer = spread.assign(application(i));
            all.add(reviewer.orElseThrow());
        }

        List<Long> loads = experts.stream()
                .map(expert -> all.stream().filter(expert::equals).count())
                .sorted()
                .toList();
        assertThat(loads).containsExactly(16L, 17L, 17L);
    }
}
