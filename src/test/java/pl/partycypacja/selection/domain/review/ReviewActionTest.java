package pl.partycypacja.selection.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;

@DisplayName("APP-5, APP-6: what a reviewer can do, and in which states")
class ReviewActionTest {

    private static final Instant NOW = Instant.parse("2021-04-14T10:00:00Z");
    private static final RubricDetails RUBRIC =
            new RubricDetails(List.of(new RubricCriterion("plan", "Plan", null, 0, 10, 1)), 1, false, null, 30);

    private static Review assigned() {
        return new Review(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4), NOW);
    }

    private static Review begun() {
        Review review = assigned();
        review.declareNoConflict(NOW);
        return review;
    }

    private static Review submitted() {
        Review review = begun();
        review.draft(Map.of("plan", 7), null, RUBRIC, NOW);
        review.submit(RUBRIC, NOW);
        return review;
    }

    private static List<ReviewAction> allowed(Review review, Relation... relations) {
        return new Seen<>(review, Caller.ANONYMOUS, Standing.known(relations), Clock.fixed(NOW, ZoneOffset.UTC))
                .allowedActions(ReviewAction.class);
    }

    @Test
    void impartialExpertWorksThroughTheStates() {
        assertThat(allowed(assigned(), Relation.OWNER, Relation.EXPERT))
                .containsExactly(ReviewAction.DECLARE, ReviewAction.RECUSE);
        assertThat(allowed(begun(), Relation.OWNER, Relation.EXPERT))
                .containsExactly(ReviewAction.UPDATE, ReviewAction.SUBMIT, ReviewAction.RECUSE);
        assertThat(allowed(submitted(), Relation.OWNER, Relation.EXPERT)).isEmpty();
    }

    @Test
    void whoIsNoImpartialExpertAnyMoreCanOnlyRecuse() {
        assertThat(allowed(assigned(), Relation.OWNER)).containsExactly(ReviewAction.RECUSE);
        assertThat(allowed(begun(), Relation.OWNER)).containsExactly(ReviewAction.RECUSE);
    }

    @Test
    void othersDoNothing() {
        for (Relation other : List.of(Relation.COORDINATOR, Relation.ADMINISTRATOR, Relation.MEMBER)) {
            assertThat(allowed(begun(), other)).isEmpty();
        }
    }

    @Test
    void recusalForgetsWhatWasWritten() {
        Review review = begun();
        review.draft(Map.of("plan", 7), "Dobry plan", RUBRIC, NOW);
        review.recuse("Znamy się", NOW);

        assertThat(review.scores()).isEmpty();
        assertThat(review.comment()).isNull();
        assertThat(review.showsApplication()).isFalse();
        assertThat(allowed(review, Relation.OWNER, Relation.EXPERT)).isEmpty();
    }
}
