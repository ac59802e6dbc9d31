package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.FiledApplication;
import pl.partycypacja.applications.FiledApplication.FiledDocument;
import pl.partycypacja.applications.Outcomes;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.Scope;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Finds applications for those who may know of them, and says what they may do. Applicants see their own and
/// their organisations', as long as they belong to them; coordinators those that were submitted in their
/// programmes, never drafts.
@ApplicationScoped
public class ApplicationDirectory implements ApplicationsApi {

    private final ApplicationRepository applications;
    private final AttachmentRepository attachments;
    private final SubmissionBlockers blockers;
    private final Ownership ownership;
    private final RecruitmentsApi recruitments;
    private final Outcomes outcomes;
    private final Listings listings;
    private final Clock clock;

    ApplicationDirectory(
            ApplicationRepository applications,
            AttachmentRepository attachments,
            SubmissionBlockers blockers,
            Ownership ownership,
            RecruitmentsApi recruitments,
            Outcomes outcomes,
            Listings listings,
            Clock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.blockers = blockers;
        this.ownership = ownership;
        this.recruitments = recruitments;
        this.outcomes = outcomes;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of applications is narrowed by; null and empty mean any.
    public record Filter(
            @Nullable UUID recruitmentId,
            List<ApplicationStatus> statuses,
            @Nullable UUID organisationId,
            @Nullable Instant updatedSince) {}

    /// A line of the list: without the answers and what was filed, which are long.
    public record Row(
            UUID id,
            UUID recruitmentId,
            UUID applicantId,
            @Nullable UUID organisationId,
            ApplicationStatus status,
            @Nullable String reference,
            @Nullable Instant submittedAt,
            Instant createdAt,
            Instant updatedAt) {}

    /// Those that the caller may know of.
    public Page<Row> list(PageRequest page, Filter filter, Caller caller) {
        Scope scope = ownership.scopeOf(caller);
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(a.id, a.recruitmentId, a.applicantId, a.organisationId, a.status, a.reference, a.submittedAt,"
                                + " a.createdAt, a.updatedAt) from Application a")
                .where(ApplicationRepository.VISIBLE, "caller", scope.caller())
                .with("organisations", scope.organisations())
                .with("programmes", scope.programmes())
                .with("seesAll", scope.seesAll())
                .where("a.recruitmentId = :recruitment", "recruitment", filter.recruitmentId())
                .where("a.status in :statuses", "statuses", filter.statuses())
                .where("a.organisationId = :organisation", "organisation", filter.organisationId())
                .where("a.updatedAt >= :since", "since", filter.updatedSince())
                .sortable("updatedAt", "a.updatedAt", Instant.class, Row::updatedAt)
                .sortable("createdAt", "a.createdAt", Instant.class, Row::createdAt)
                .sortedBy("-updatedAt")
                .page(page, "a.id", Row::id);
    }

    @Override
    public Seen<Application> open(UUID id, Caller caller) {
        Application application = applications.getById(id);
        Standing standing = ownership.standing(application, caller);
        boolean isVisible =
                standing.is(Relation.OWNER) || (application.submittedAt() != null && standing.is(Relation.COORDINATOR));
        if (!isVisible) {
            throw new NotFound();
        }
        return new Seen<>(application, caller, standing, clock);
    }

    /// What happened to the application, step by step.
    public Page<ApplicationEvent> listHistory(PageRequest page, Seen<Application> application) {
        return listings.of(ApplicationEvent.class, "select e from ApplicationEvent e")
                .where(
                        "e.applicationId = :application",
                        "application",
                        application.thing().id())
                .sortable("happenedAt", "e.happenedAt", Instant.class, ApplicationEvent::happenedAt)
                .sortedBy("happenedAt")
                .page(page, "e.id", ApplicationEvent::id);
    }

    /// What stands between the application and its submission, all of it (APP-2).
    ///
    /// @param language of the texts
    public List<FieldProblem> listBlockers(Seen<Application> application, Locale language) {
        application.requireAny(Relation.OWNER);
        Application draft = application.thing();
        return blockers.list(
                draft.filled(),
                attachments.listOf(draft.id()),
                recruitments.getRecruitment(draft.recruitmentId()),
                language);
    }

    @Override
    public List<ApplicationAction> allowedActions(Seen<? extends ApplicationView> application) {
        RecruitmentView recruitment =
                recruitments.getRecruitment(application.thing().recruitmentId());
        return application.allowedActions(ApplicationAction.class, action -> isFree(action, application, recruitment));
    }

    private boolean isFree(
            ApplicationAction action, Seen<? extends ApplicationView> application, RecruitmentView recruitment) {
        return switch (action) {
            case WITHDRAW -> true;
            case UPDATE, SUBMIT -> isTaken(application.thing(), recruitment, clock.instant());
            case RETURN -> recruitment.state().isUnderWay();
            case SHORTLIST, BOOK_INTERVIEW, DECIDE, ACCEPT_PLACE, DECLINE_PLACE, APPEAL ->
                outcomes.isFree(action, application, recruitment);
        };
    }

    /// Whether what the applicant says is still taken (APP-4): while the recruitment is open, or until the last day
    /// for corrections; never once it is cancelled.
    static boolean isTaken(ApplicationView application, RecruitmentView recruitment, Instant now) {
        return application.status() == ApplicationStatus.RETURNED
                ? !recruitment.isCancelled() && application.isAwaitedAt(now)
                : recruitment.isOpenAt(now);
    }

    @Override
    public void require(ApplicationAction action, Seen<? extends ApplicationView> application) {
        application.requireRight(action);
        if (!allowedActions(application).contains(action)) {
            throw conflict(application);
        }
    }

    @Override
    public StateConflict conflict(Seen<? extends ApplicationView> application) {
        return new StateConflict(application.thing().status(), allowedActions(application));
    }

    @Override
    public ApplicationView getApplication(UUID id) {
        return applications.getById(id);
    }

    @Override
    public void hold(ApplicationView application) {
        applications.hold((Application) application);
    }

    @Override
    public ApplicationView hold(UUID id) {
        return applications.hold(id);
    }

    @Override
    public FiledApplication getFiled(ApplicationView view) {
        Application application = (Application) view;
        return new FiledApplication(
                application.reference(),
                application.filled().answers(),
                application.filled().declarations(),
                attachments.listOf(application.id()).stream()
                        .map(ApplicationDirectory::document)
                        .toList());
    }

    private static FiledDocument document(Attachment attachment) {
        return new FiledDocument(attachment.id(), attachment.kind(), attachment.file());
    }

    @Override
    public FiledDocument getDocument(ApplicationView application, UUID documentId) {
        return attachments
                .findOf(application.id(), documentId)
                .map(ApplicationDirectory::document)
                .orElseThrow(NotFound::new);
    }

    @Override
    public byte[] readDocument(UUID documentId) {
        return attachments.readContent(documentId);
    }

    @Override
    public List<ApplicationReference> listReferences(UUID recruitmentId, Set<ApplicationStatus> statuses) {
        return applications.listReferences(recruitmentId, statuses);
    }

    @Override
    public List<ApplicationReference> listReferences(Collection<UUID> ids) {
        return applications.listReferences(ids);
    }

    @Override
    public List<ApplicationReference> listReviewable(UUID recruitmentId) {
        return applications.listReviewable(recruitmentId);
    }

    @Override
    public List<ApplicationReference> listSubmitted(UUID recruitmentId) {
        return applications.listSubmitted(recruitmentId);
    }

    @Override
    public Map<UUID, ApplicationStatus> listStatuses(UUID recruitmentId, Collection<UUID> ids) {
        return applications.listStatuses(recruitmentId, ids);
    }

    @Override
    public List<UUID> listDecidable(UUID recruitmentId, LocalDate today) {
        return applications.listDecidable(recruitmentId, today);
    }

    @Override
    public Set<UUID> listOwnShortlisted(UUID recruitmentId, Caller caller) {
        return applications.listOwnShortlisted(recruitmentId, ownership.scopeOf(caller));
    }

    @Override
    public boolean hasShortlisted(UUID recruitmentId) {
        return applications.hasShortlisted(recruitmentId);
    }
}
