package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.FiledApplication;
import pl.partycypacja.applications.FiledApplication.FiledDocument;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;

/// Finds reviews for their reviewers and for coordinators who are impartial, and shows of the application what each
/// may see (APP-5, APP-6). To a caller's review, [Relation#OWNER] is whoever it was given to, and [Relation#EXPERT]
/// the same person as long as they are an impartial expert of the programme.
@ApplicationScoped
public class ReviewDirectory {

    private final ReviewRepository reviews;
    private final RubricRepository rubrics;
    private final ApplicationsApi applications;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final ParticipantNames names;
    private final Listings listings;
    private final Clock clock;

    ReviewDirectory(
            ReviewRepository reviews,
            RubricRepository rubrics,
            ApplicationsApi applications,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            Ownership ownership,
            ParticipantNames names,
            Listings listings,
            Clock clock) {
        this.reviews = reviews;
        this.rubrics = rubrics;
        this.applications = applications;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.ownership = ownership;
        this.names = names;
        this.listings = listings;
        this.clock = clock;
    }

    /// A line of a reviewer's list.
    ///
    /// @param reference of the application, from the declaration on and until a recusal
    public record Row(
            UUID id,
            UUID recruitmentId,
            @Nullable String reference,
            ReviewStatus status,
            Instant assignedAt,
            @Nullable Instant submittedAt) {}

    /// The caller's own reviews in the programmes that they are an expert of.
    public Page<Row> listOwn(PageRequest page, List<ReviewStatus> statuses, Caller caller) {
        Set<UUID> reviewed =
                caller.is(Role.EXPERT) ? programmes.listExpertProgrammeIds(caller.requireAccountId()) : Set.of();
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(r.id, r.recruitmentId, case when r.status in (IN_PROGRESS, SUBMITTED) then a.reference end, r.status, r.assignedAt, r.submittedAt)"
                                + " from Review r join Application a on a.id = r.applicationId")
                .where("r.reviewerId = :caller", "caller", caller.requireAccountId())
                .where("r.programmeId in :programmes", "programmes", Listing.idsOrNone(reviewed))
                .where("r.status in :statuses", "statuses", statuses)
                .sortable("assignedAt", "r.assignedAt", Instant.class, Row::assignedAt)
                .sortedBy("assignedAt")
                .page(page, "r.id", Row::id);
    }

    /// A review for its reviewer, as long as they are impartial, and for coordinators who are.
    ///
    /// @throws NotFound for anyone else
    public Seen<Review> open(UUID id, Caller caller) {
        Seen<Review> review = find(id, caller);
        boolean isVisible = review.is(Relation.OWNER)
                ? review.is(Relation.EXPERT)
                : review.is(Relation.COORDINATOR) && !review.is(Relation.BOUND);
        if (!isVisible) {
            throw new NotFound();
        }
        return review;
    }

    /// A review that was given to the caller, whatever binds them to the applicant: that is what a recusal is for.
    ///
    /// @throws NotFound when it is not theirs
    public Seen<Review> openOwn(UUID id, Caller caller) {
        Review review = reviews.getById(id);
        if (!review.reviewerId().equals(caller.requireAccountId())) {
            throw new NotFound();
        }
        return new Seen<>(review, caller, Standing.known(Relation.OWNER), clock);
    }

    private Seen<Review> find(UUID id, Caller caller) {
        Review review = reviews.getById(id);
        ApplicationView application = applications.getApplication(review.applicationId());
        Standing toApplication = ownership.standing(application, caller);
        boolean isOwn = review.reviewerId().equals(caller.requireAccountId());
        Standing standing = Standing.of(relation -> switch (relation) {
            case OWNER -> isOwn;
            case EXPERT -> isOwn && toApplication.is(Relation.EXPERT) && !toApplication.is(Relation.BOUND);
            default -> toApplication.is(relation);
        });
        return new Seen<>(review, caller, standing, clock);
    }

    /// The reviews of an application, for coordinators who are impartial.
    public List<Review> listOf(Seen<? extends ApplicationView> application) {
        Impartiality.requireImpartialCoordinator(application);
        return reviews.listOf(application.thing().id());
    }

    /// What a review shows.
    ///
    /// @param application null until the reviewer has ruled out a conflict, and after a recusal
    /// @param applicant null where it is blind
    /// @param organisation null where it is blind, or a person applies
    /// @param others submitted reviews of the same application, once one's own is submitted
    /// @param isReviewer whether it is the caller's own
    /// @param allowedActions what the caller may do with it now
    public record Shown(
            Review review,
            RecruitmentView recruitment,
            RubricDetails rubric,
            @Nullable FiledApplication application,
            @Nullable String applicant,
            @Nullable String organisation,
            List<Review> others,
            boolean isReviewer,
            List<ReviewAction> allowedActions) {}

    public Shown show(Seen<Review> seen) {
        Review review = seen.thing();
        boolean isReviewer = seen.is(Relation.OWNER);
        ApplicationView application = applications.getApplication(review.applicationId());
        RubricDetails rubric = rubrics.getDetails(review.recruitmentId());
        RecruitmentView recruitment = recruitments.getRecruitment(review.recruitmentId());
        boolean isShown = isShown(seen, application);
        boolean isNamed = isShown && !(isReviewer && rubric.blind());
        ParticipantNames.Names known = isNamed ? names.namesOf(List.of(application)) : ParticipantNames.NONE;
        return new Shown(
                review,
                recruitment,
                rubric,
                isShown ? applications.getFiled(application) : null,
                known.person(application.accountId()),
                known.organisation(application.organisationId()),
                isReviewer && review.status() == ReviewStatus.SUBMITTED ? reviews.listOthers(review) : List.of(),
                isReviewer,
                seen.allowedActions(
                        ReviewAction.class,
                        action -> action == ReviewAction.RECUSE || isUndecided(recruitment, application)));
    }

    /// To its reviewer, what was filed, from the declaration on and until a recusal; to a coordinator, always.
    private static boolean isShown(Seen<Review> review, ApplicationView application) {
        return !review.is(Relation.OWNER)
                || (review.thing().showsApplication() && application.status().isFiled());
    }

    /// Reviews count between the closing and the results, of what was not withdrawn meanwhile.
    static boolean isUndecided(RecruitmentView recruitment, ApplicationView application) {
        return recruitment.state() == RecruitmentState.CLOSED
                && application.status().isReviewable();
    }

    /// @throws NotFound when there is none, or the caller may not read the application
    public FiledDocument getDocument(Seen<Review> review, UUID documentId) {
        ApplicationView application = applications.getApplication(review.thing().applicationId());
        if (!isShown(review, application)) {
            throw new NotFound();
        }
        return applications.getDocument(application, documentId);
    }

    public byte[] readDocument(FiledDocument document) {
        return applications.readDocument(document.id());
    }
}
