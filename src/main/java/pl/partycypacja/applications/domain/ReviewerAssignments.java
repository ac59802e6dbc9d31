package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.ownership.Ties;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammeFault;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Who reviews what (APP-5): one by one, or all at once with a fair spread.
@ApplicationScoped
public class ReviewerAssignments {

    private final ReviewRepository reviews;
    private final ApplicationRepository applications;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final ReviewerMessages messages;
    private final Clock clock;

    ReviewerAssignments(
            ReviewRepository reviews,
            ApplicationRepository applications,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            ReviewerMessages messages,
            Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.access = access;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /// @throws Forbidden when the caller has a conflict of interest
    public List<Review> list(Application application, Caller caller) {
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        return reviews.listOf(application.id());
    }

    /// @throws InvalidInput `not-an-expert` of the programme, or `conflict-of-interest`
    /// @throws DomainException `already-exists`, also when the expert recused before
    /// @throws StateConflict unless the recruitment is closed and the application waits for its result
    public Review assign(Application application, UUID reviewerId, Caller caller) {
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        reviews.lockSelection(application.recruitmentId());
        reviews.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        RecruitmentView recruitment = recruitments.getUnchanging(application.recruitmentId());
        access.requireClosed(recruitment);
        if (!application.status().isReviewable()) {
            throw new StateConflict(application.status(), List.of());
        }
        new InvalidInput.Collector()
                .rejectIf(
                        !programmes.isExpert(application.programmeId(), reviewerId),
                        at("reviewerId"),
                        ProgrammeFault.NOT_AN_EXPERT)
                .rejectIf(
                        programmes.listCoordinatorIds(application.programmeId()).contains(reviewerId),
                        at("reviewerId"),
                        OwnershipFault.CONFLICT_OF_INTEREST)
                .rejectIf(
                        access.hasConflict(reviewerId, application.applicantId(), application.organisationId()),
                        at("reviewerId"),
                        OwnershipFault.CONFLICT_OF_INTEREST)
                .throwIfAny();
        if (reviews.count("applicationId = ?1 and reviewerId = ?2", application.id(), reviewerId) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        Review review = new Review(
                application.id(), application.recruitmentId(), application.programmeId(), reviewerId, clock.instant());
        reviews.persist(review);
        startReviews(application.recruitmentId(), caller);
        messages.tellAssigned(recruitment, List.of(review));
        return review;
    }

    /// APP-1: what has a reviewer is under review.
    private void startReviews(UUID recruitmentId, Caller caller) {
        reviews.flush();
        applications.moveAll(
                reviews.listStarted(recruitmentId),
                EnumSet.of(ApplicationStatus.SUBMITTED),
                ApplicationStatus.UNDER_REVIEW,
                ApplicationHistoryAction.REVIEW_STARTED,
                caller.requireAccountId(),
                clock.instant());
    }

    /// What came of assigning all at once.
    ///
    /// @param assigned how many reviews were made
    /// @param incomplete applications that still have too few reviewers, because too few are without a conflict
    public record Outcome(int assigned, List<UUID> incomplete) {}

    /// Gives every application so many reviewers, each time the one who has the fewest. Safe to repeat: what is
    /// there counts, and a recusal is made up for.
    ///
    /// @throws StateConflict unless the recruitment is closed
    public Outcome assignAll(RecruitmentView recruitment, int reviewersEach, Caller caller) {
        reviews.lockSelection(recruitment.id());
        access.requireClosed(recruitments.getUnchanging(recruitment.id()));
        List<ApplicationReference> candidates = applications.listReviewable(recruitment.id());
        Spread spread = new Spread(recruitment, candidates);
        List<UUID> incomplete = new ArrayList<>();
        for (ApplicationReference candidate : candidates) {
            if (!spread.fill(candidate, reviewersEach)) {
                incomplete.add(candidate.id());
            }
        }
        reviews.persist(spread.made);
        startReviews(recruitment.id(), caller);
        messages.tellAssigned(recruitment, spread.made);
        return new Outcome(spread.made.size(), incomplete);
    }

    /// How the work is spread while it is being given out.
    private final class Spread {

        private final RecruitmentView recruitment;
        private final Map<UUID, Integer> load = new HashMap<>();
        private final Ties ties;
        private final Map<UUID, Set<UUID>> everAssigned = new HashMap<>();
        private final Map<UUID, Integer> active = new HashMap<>();
        private final List<Review> made = new ArrayList<>();

        Spread(RecruitmentView recruitment, List<ApplicationReference> candidates) {
            this.recruitment = recruitment;
            Set<UUID> experts = new HashSet<>(programmes.listExpertIds(recruitment.programmeId()));
            experts.removeAll(programmes.listCoordinatorIds(recruitment.programmeId()));
            experts.forEach(expert -> load.put(expert, 0));
            Stream<UUID> applicants = candidates.stream().map(ApplicationReference::applicantId);
            ties = access.tiesOf(
                    Stream.concat(experts.stream(), applicants).distinct().toList(),
                    candidates.stream()
                            .flatMap(candidate -> Stream.ofNullable(candidate.organisationId()))
                            .distinct()
                            .toList());
            reviews.listAssignments(recruitment.id()).forEach(this::count);
        }

        private void count(ReviewRepository.Assignment assignment) {
            everAssigned
                    .computeIfAbsent(assignment.applicationId(), id -> new HashSet<>())
                    .add(assignment.reviewerId());
            boolean isDone = assignment.status() == ReviewStatus.SUBMITTED;
            boolean isAwaited = assignment.status().isAwaited() && load.containsKey(assignment.reviewerId());
            if (isDone || isAwaited) {
                active.merge(assignment.applicationId(), 1, Integer::sum);
                load.computeIfPresent(assignment.reviewerId(), (expert, number) -> number + 1);
            }
        }

        /// @return whether the application has as many reviewers as it should
        boolean fill(ApplicationReference candidate, int reviewersEach) {
            for (int i = active.getOrDefault(candidate.id(), 0); i < reviewersEach; i++) {
                Optional<UUID> next = leastLoaded(candidate);
                if (next.isEmpty()) {
                    return false;
                }
                made.add(new Review(
                        candidate.id(), recruitment.id(), recruitment.programmeId(), next.get(), clock.instant()));
                count(new ReviewRepository.Assignment(candidate.id(), next.get(), ReviewStatus.ASSIGNED));
            }
            return true;
        }

        private Optional<UUID> leastLoaded(ApplicationReference candidate) {
            Set<UUID> taken = everAssigned.getOrDefault(candidate.id(), Set.of());
            return load.entrySet().stream()
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .filter(expert -> !taken.contains(expert)
                            && !ties.bind(expert, candidate.applicantId(), candidate.organisationId()))
                    .findFirst();
        }
    }
}
