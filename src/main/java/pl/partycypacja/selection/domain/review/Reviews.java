package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.selection.domain.Impartiality;
import pl.partycypacja.selection.domain.Selections;

/// A reviewer's work (APP-5, APP-6): first the conflict of interest, then the application, then the scores, and the
/// scores of others only after one's own.
@ApplicationScoped
public class Reviews {

    private final ReviewRepository reviews;
    private final RubricRepository rubrics;
    private final ApplicationsApi applications;
    private final Selections selections;
    private final Clock clock;

    Reviews(
            ReviewRepository reviews,
            RubricRepository rubrics,
            ApplicationsApi applications,
            Selections selections,
            Clock clock) {
        this.reviews = reviews;
        this.rubrics = rubrics;
        this.applications = applications;
        this.selections = selections;
        this.clock = clock;
    }

    /// APP-5: from now on the application is shown.
    ///
    /// @throws StateConflict when it was declared already, or the application is decided
    public void declareNoConflict(Seen<Review> review) {
        review.requireRight(ReviewAction.DECLARE);
        selections.holdClosed(review.thing().recruitmentId());
        requireUndecided(review.thing());
        review.requirePossible(ReviewAction.DECLARE);
        review.thing().declareNoConflict(clock.instant());
        reviews.flush();
    }

    /// APP-5: frees the place for another reviewer.
    ///
    /// @throws StateConflict once it is submitted
    public void recuse(Seen<Review> review, String reason) {
        review.require(ReviewAction.RECUSE);
        review.thing().recuse(reason, clock.instant());
        reviews.flush();
    }

    /// APP-5: by a coordinator, while the result is open: who was assigned by mistake, or turns out to be biased.
    ///
    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    /// @throws StateConflict when it was handed back already, or the results are out
    public void revoke(Seen<Review> review, String reason) {
        Impartiality.requireImpartialCoordinator(review);
        selections.beginClosed(review.thing().recruitmentId());
        reviews.hold(review.thing());
        review.thing().revoke(reason, clock.instant());
        reviews.flush();
    }

    /// Keeps scores half-given.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for scores out of range or of no criterion
    /// @throws StateConflict before the declaration, and once it is submitted or the application is decided
    public void draft(
            Seen<Review> review, Map<String, Integer> scores, @Nullable String comment, LongConsumer requireVersion) {
        review.requireRight(ReviewAction.UPDATE);
        requireVersion.accept(review.thing().version());
        selections.holdClosed(review.thing().recruitmentId());
        requireUndecided(review.thing());
        review.requirePossible(ReviewAction.UPDATE);
        review.thing().draft(scores, comment, rubrics.getDetails(review.thing().recruitmentId()), clock.instant());
        reviews.flush();
    }

    /// APP-6.
    ///
    /// @throws InvalidInput when a criterion has no score, or there is no rubric yet
    /// @throws StateConflict before the declaration, and once it is submitted or the application is decided
    public void submit(Seen<Review> review) {
        review.requireRight(ReviewAction.SUBMIT);
        Review own = review.thing();
        selections.beginClosed(own.recruitmentId());
        reviews.hold(own);
        requireUndecided(own);
        RubricDetails rubric = rubrics.getDetails(own.recruitmentId());
        if (!rubric.isUsable()) {
            throw InvalidInput.at(Place.at("rubric"), InputFault.REQUIRED);
        }
        review.requirePossible(ReviewAction.SUBMIT);
        own.submit(rubric, clock.instant());
        reviews.flush();
    }

    /// Reviews count as long as what they are about was not withdrawn or decided.
    private void requireUndecided(Review review) {
        ApplicationView application = applications.getApplication(review.applicationId());
        if (!application.status().isReviewable()) {
            throw new StateConflict(application.status(), List.of());
        }
    }
}
