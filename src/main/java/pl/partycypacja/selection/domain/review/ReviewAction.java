package pl.partycypacja.selection.domain.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What a reviewer can do with a review, and in which states. Only an impartial expert of the programme reviews;
/// whoever was given a review can recuse themselves.
public enum ReviewAction implements Action<Review> {
    DECLARE(Relation.EXPERT, EnumSet.of(ReviewStatus.ASSIGNED)),
    UPDATE(Relation.EXPERT, EnumSet.of(ReviewStatus.IN_PROGRESS)),
    SUBMIT(Relation.EXPERT, EnumSet.of(ReviewStatus.IN_PROGRESS)),
    RECUSE(Relation.OWNER, EnumSet.of(ReviewStatus.ASSIGNED, ReviewStatus.IN_PROGRESS));

    private final Relation by;
    private final Set<ReviewStatus> states;

    ReviewAction(Relation by, Set<ReviewStatus> states) {
        this.by = by;
        this.states = states;
    }

    @Override
    public Set<Relation> by() {
        return EnumSet.of(by);
    }

    @Override
    public boolean isPossible(Review review, Instant now) {
        return states.contains(review.status());
    }
}
