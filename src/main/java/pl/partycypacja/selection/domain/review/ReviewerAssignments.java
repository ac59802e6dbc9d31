package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.programmes.ProgrammeFault;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;
import pl.partycypacja.selection.domain.Selections;

/// Who reviews what (APP-5): given one by one, or all at once with a fair spread.
@ApplicationScoped
public class ReviewerAssignments {

    private final ReviewRepository reviews;
    private final ApplicationsApi applications;
    private final ApplicationSteps steps;
    private final Selections selections;
    private final Impartiality impartiality;
    private final Ownership ownership;
    private final ProgrammesApi programmes;
    private final ReviewerLetters letters;
    private final Clock clock;

    ReviewerAssignments(
            ReviewRepository reviews,
            ApplicationsApi applications,
            ApplicationSteps steps,
            Selections selections,
            Impartiality impartiality,
            Ownership ownership,
            ProgrammesApi programmes,
            ReviewerLetters letters,
            Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.steps = steps;
        this.selections = selections;
        this.impartiality = impartiality;
        this.ownership = ownership;
        this.programmes = programmes;
        this.letters = letters;
        this.clock = clock;
    }

    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    /// @throws InvalidInput `not-an-expert` of the programme, or `conflict-of-interest`
    /// @throws DomainException `already-exists`, also when the expert recused before
    /// @throws StateConflict unless the recruitment is closed and the application waits for its result
    public Review assign(Seen<? extends ApplicationView> seen, UUID reviewerId) {
        Impartiality.requireImpartialCoordinator(seen);
        ApplicationView application = seen.thing();
        RecruitmentView recruitment = selections.beginClosed(application.recruitmentId());
        applications.hold(application);
        if (!application.status().isReviewable()) {
            throw new StateConflict(application.status(), List.of());
        }
        requireImpartialExpert(application, reviewerId);
        if (reviews.isAssigned(application.id(), reviewerId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Review review = new Review(
                application.id(), application.recruitmentId(), application.programmeId(), reviewerId, clock.instant());
        reviews.persist(review);
        startReviews(application.recruitmentId(), seen.callerId());
        letters.tellAssigned(recruitment, List.of(review));
        return review;
    }

    /// Who decides on applications does not review them.
    private void requireImpartialExpert(ApplicationView application, UUID reviewerId) {
        Place place = Place.at("reviewerId");
        UUID programme = application.programmeId();
        new InvalidInput.Collector()
                .rejectIf(!programmes.isExpert(programme, reviewerId), place, ProgrammeFault.NOT_AN_EXPERT)
                .rejectIf(
                        programmes.listCoordinatorIds(programme).contains(reviewerId),
                        place,
                        OwnershipFault.CONFLICT_OF_INTEREST)
                .rejectIf(ownership.isBound(reviewerId, application), place, OwnershipFault.CONFLICT_OF_INTEREST)
                .throwIfAny();
    }

    /// APP-1: what has a reviewer is under review.
    private void startReviews(UUID recruitmentId, UUID actor) {
        reviews.flush();
        steps.moveAll(
                reviews.listStarted(recruitmentId),
                EnumSet.of(ApplicationStatus.SUBMITTED),
                ApplicationStatus.UNDER_REVIEW,
                ApplicationHistoryAction.REVIEW_STARTED,
                actor,
                clock.instant());
    }

    /// What came of assigning all at once.
    ///
    /// @param assigned how many reviews were made
    /// @param incomplete applications that still have too few reviewers, because too few are impartial
    public record Outcome(int assigned, List<UUID> incomplete) {}

    /// Gives every application so many reviewers, each time the one who has the fewest. Safe to repeat: what is
    /// there counts, and a recusal is made up for.
    ///
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws StateConflict unless the recruitment is closed
    public Outcome assignAll(Seen<RecruitmentView> seen, int reviewersEach) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.beginClosed(seen.thing().id());
        List<ApplicationReference> candidates = applications.listReviewable(recruitment.id());
        ReviewerSpread spread = spread(recruitment, candidates);
        List<Review> made = new ArrayList<>();
        List<UUID> incomplete = new ArrayList<>();
        for (ApplicationReference candidate : candidates) {
            while (spread.reviewsOf(candidate.id()) < reviewersEach) {
                Optional<UUID> reviewer = spread.assign(candidate);
                if (reviewer.isEmpty()) {
                    incomplete.add(candidate.id());
                    break;
                }
                made.add(new Review(
                        candidate.id(), recruitment.id(), recruitment.programmeId(), reviewer.get(), clock.instant()));
            }
        }
        reviews.persist(made);
        startReviews(recruitment.id(), seen.callerId());
        letters.tellAssigned(recruitment, made);
        return new Outcome(made.size(), incomplete);
    }

    private ReviewerSpread spread(RecruitmentView recruitment, List<ApplicationReference> candidates) {
        Set<UUID> experts = new HashSet<>(programmes.listExpertIds(recruitment.programmeId()));
        experts.removeAll(programmes.listCoordinatorIds(recruitment.programmeId()));
        ReviewerSpread spread = new ReviewerSpread(experts, impartiality.tiesOf(experts, candidates));
        reviews.listAssignments(recruitment.id()).forEach(spread::count);
        return spread;
    }
}
