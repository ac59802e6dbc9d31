package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// A reviewer's work (APP-5, APP-6): first the conflict of interest, then the application, then the scores, and the
/// scores of others only after one's own.
@ApplicationScoped
public class Reviews {

    private final ReviewRepository reviews;
    private final ApplicationRepository applications;
    private final AttachmentRepository attachments;
    private final Rubrics rubrics;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final AccountsApi accounts;
    private final OrganisationsApi organisations;
    private final Listings listings;
    private final Clock clock;

    Reviews(
            ReviewRepository reviews,
            ApplicationRepository applications,
            AttachmentRepository attachments,
            Rubrics rubrics,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            AccountsApi accounts,
            OrganisationsApi organisations,
            Listings listings,
            Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.attachments = attachments;
        this.rubrics = rubrics;
        this.access = access;
        this.recruitments = recruitments;
        this.accounts = accounts;
        this.organisations = organisations;
        this.listings = listings;
        this.clock = clock;
    }

    /// A line of a reviewer's list.
    public record Row(
            UUID id,
            UUID recruitmentId,
            @Nullable String reference,
            ReviewStatus status,
            Instant assignedAt,
            @Nullable Instant submittedAt) {}

    public Page<Row> listOwn(PageRequest page, List<ReviewStatus> statuses, Caller caller) {
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(r.id, r.recruitmentId, case when r.status in (IN_PROGRESS, SUBMITTED) then a.reference end, r.status, r.assignedAt, r.submittedAt)"
                                + " from Review r join Application a on a.id = r.applicationId")
                .where("r.reviewerId = :caller", "caller", caller.requireAccountId())
                .where(
                        "r.programmeId in :programmes",
                        "programmes",
                        Listing.idsOrNone(access.listReviewedProgrammeIds(caller)))
                .where("r.status in :statuses", "statuses", statuses)
                .sortable("assignedAt", "r.assignedAt", Instant.class, Row::assignedAt)
                .sortedBy("assignedAt")
                .page(page, "r.id", Row::id);
    }

    /// The caller's own, as long as they are an expert of the programme and nothing binds them to the applicant.
    ///
    /// @throws NotFound otherwise
    public Review getOwn(UUID id, Caller caller) {
        Review review = reviews.findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isReviewer(review, caller)) {
            throw new NotFound();
        }
        return review;
    }

    /// The caller's own, or one of a programme that the caller coordinates.
    ///
    /// @throws NotFound otherwise
    public Review getVisible(UUID id, Caller caller) {
        Review review = reviews.findByIdOptional(id).orElseThrow(NotFound::new);
        if (isOwn(review, caller) ? !isReviewer(review, caller) : !mayLookOn(review, caller)) {
            throw new NotFound();
        }
        return review;
    }

    private boolean mayLookOn(Review review, Caller caller) {
        Application application = applicationOf(review);
        return access.isCoordinator(recruitments.getRecruitment(review.recruitmentId()), caller)
                && !access.hasConflict(
                        caller.requireAccountId(), application.applicantId(), application.organisationId());
    }

    /// The caller's own, whatever binds them to the applicant: that is what a recusal is for.
    ///
    /// @throws NotFound when it is not theirs
    public Review getOwnToRecuse(UUID id, Caller caller) {
        Review review = reviews.findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isOwn(review, caller)) {
            throw new NotFound();
        }
        return review;
    }

    private static boolean isOwn(Review review, Caller caller) {
        return review.reviewerId().equals(caller.requireAccountId());
    }

    /// To its reviewer, what was filed, from the declaration on and until a recusal; to a coordinator, always.
    private static boolean isShown(Review review, Application application, Caller caller) {
        return !isOwn(review, caller)
                || (review.showsApplication() && application.status().isFiled());
    }

    private boolean isReviewer(Review review, Caller caller) {
        Application application = applicationOf(review);
        return isOwn(review, caller)
                && access.isExpert(application.programmeId(), caller)
                && !access.hasConflict(review.reviewerId(), application.applicantId(), application.organisationId());
    }

    private Application applicationOf(Review review) {
        return Objects.requireNonNull(applications.findById(review.applicationId()));
    }

    /// What a review shows.
    ///
    /// @param application null until the reviewer has ruled out a conflict, and after a recusal
    /// @param applicant null where it is blind
    /// @param organisation null where it is blind, or a person applies
    /// @param others submitted reviews of the same application, once one's own is submitted
    /// @param isReviewer whether it is the caller's own
    public record Shown(
            Review review,
            RecruitmentView recruitment,
            RubricDetails rubric,
            @Nullable Application application,
            @Nullable String applicant,
            @Nullable String organisation,
            List<Attachment> files,
            List<Review> others,
            boolean isReviewer) {}

    public Shown show(Review review, Caller caller) {
        boolean isReviewer = isOwn(review, caller);
        Application application = applicationOf(review);
        RubricDetails rubric = rubrics.getDetails(review.recruitmentId());
        boolean isShown = isShown(review, application, caller);
        boolean isNamed = isShown && !(isReviewer && rubric.blind());
        UUID organisation = application.organisationId();
        return new Shown(
                review,
                recruitments.getRecruitment(review.recruitmentId()),
                rubric,
                isShown ? application : null,
                isNamed ? accounts.getPerson(application.applicantId()).name() : null,
                isNamed && organisation != null
                        ? organisations
                                .findOrganisation(organisation)
                                .map(o -> o.name())
                                .orElse(null)
                        : null,
                isShown ? attachments.listOf(application.id()) : List.of(),
                isReviewer && review.status() == ReviewStatus.SUBMITTED ? othersThan(review) : List.of(),
                isReviewer);
    }

    private List<Review> othersThan(Review own) {
        return reviews.listOf(own.applicationId()).stream()
                .filter(other -> !other.id().equals(own.id()) && other.status() == ReviewStatus.SUBMITTED)
                .toList();
    }

    /// @throws NotFound when there is none, or the reviewer may not read the application
    public Attachment getAttachment(Review review, UUID attachmentId, Caller caller) {
        if (!isShown(review, applicationOf(review), caller)) {
            throw new NotFound();
        }
        return attachments.findOf(review.applicationId(), attachmentId).orElseThrow(NotFound::new);
    }

    public byte[] readContent(Attachment attachment) {
        return attachments.readContent(attachment);
    }

    /// APP-5.
    public void declareNoConflict(Review review) {
        requireUndecided(review);
        review.declareNoConflict(clock.instant());
        reviews.flush();
    }

    /// APP-5: frees the place for another reviewer.
    public void recuse(Review review, String reason) {
        review.recuse(reason, clock.instant());
        reviews.flush();
    }

    /// APP-5: by a coordinator, while the result is open: who was assigned by mistake, or turns out to be biased.
    ///
    /// @throws Forbidden unless the caller coordinates the programme, without a conflict of their own
    public void revoke(Review review, String reason, Caller caller) {
        if (!mayLookOn(review, caller)) {
            throw new Forbidden();
        }
        reviews.lockSelection(review.recruitmentId());
        reviews.getEntityManager().refresh(review, LockModeType.PESSIMISTIC_WRITE);
        access.requireClosed(recruitments.getUnchanging(review.recruitmentId()));
        review.revoke(reason, clock.instant());
        reviews.flush();
    }

    /// @throws InvalidInput for scores out of range or of no criterion
    public void draft(Review review, Map<String, Integer> scores, @Nullable String comment) {
        requireUndecided(review);
        review.draft(scores, comment, rubrics.getDetails(review.recruitmentId()), clock.instant());
        reviews.flush();
    }

    /// @throws InvalidInput when a criterion has no score, or there is no rubric yet
    public void submit(Review review) {
        reviews.lockSelection(review.recruitmentId());
        reviews.getEntityManager().refresh(review, LockModeType.PESSIMISTIC_WRITE);
        requireUndecided(review);
        RubricDetails rubric = rubrics.getDetails(review.recruitmentId());
        if (!rubric.isUsable()) {
            throw InvalidInput.at(at("rubric"), InputFault.REQUIRED);
        }
        review.submit(rubric, clock.instant());
        reviews.flush();
    }

    /// Reviews count between the closing and the results, of what was not withdrawn meanwhile.
    private void requireUndecided(Review review) {
        access.requireClosed(recruitments.getUnchanging(review.recruitmentId()));
        Application application = applicationOf(review);
        if (!application.status().isReviewable()) {
            throw new StateConflict(application.status(), List.of());
        }
    }
}
