package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.RecruitmentProblem;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Applications from a draft to a submitted one, back for corrections, or withdrawn (APP-1 … APP-4).
@ApplicationScoped
public class Applications {

    private final ApplicationRepository applications;
    private final Attachments attachments;
    private final SubmissionBlockers blockers;
    private final CanonicalContent canonical;
    private final Access access;
    private final Ownership ownership;
    private final RecruitmentsApi recruitments;
    private final OrganisationsApi organisations;
    private final Decisions decisions;
    private final Interviews interviews;
    private final Letters letters;
    private final Listings listings;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            Attachments attachments,
            SubmissionBlockers blockers,
            CanonicalContent canonical,
            Access access,
            Ownership ownership,
            RecruitmentsApi recruitments,
            OrganisationsApi organisations,
            Decisions decisions,
            Interviews interviews,
            Letters letters,
            Listings listings,
            Clock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.blockers = blockers;
        this.canonical = canonical;
        this.access = access;
        this.recruitments = recruitments;
        this.ownership = ownership;
        this.organisations = organisations;
        this.decisions = decisions;
        this.interviews = interviews;
        this.letters = letters;
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

    public Page<Row> list(PageRequest page, Filter filter, Caller caller) {
        Ownership.Scope scope = ownership.scopeOf(caller);
        return listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(a.id, a.recruitmentId, a.applicantId, a.organisationId, a.status, a.reference, a.submittedAt,"
                                + " a.createdAt, a.updatedAt) from Application a")
                .where(Access.VISIBLE, "caller", scope.caller())
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

    /// A draft, while the recruitment is open and the applicant's limit is not reached (APP-4, REC-6).
    ///
    /// @param organisationId who applies, where organisations do; null where persons do
    /// @throws DomainException `recruitment-not-open`, `application-limit-reached`
    public Application create(UUID recruitmentId, @Nullable UUID organisationId, Caller caller) {
        RecruitmentView recruitment = recruitments.getVisible(recruitmentId, caller);
        UUID account = caller.requireAccountId();
        requireRightApplicant(recruitment, organisationId, account);
        Instant now = clock.instant();
        requireOpen(recruitment, now);
        Application application =
                new Application(recruitmentId, recruitment.programmeId(), account, organisationId, now);
        int limit = recruitment.applicationsPerApplicant();
        if (!applications.takeQuota(recruitmentId, application.quotaHolder(), limit)) {
            throw new DomainException(ApplicationProblem.APPLICATION_LIMIT_REACHED, limit);
        }
        applications.persist(application);
        applications.record(application, ApplicationHistoryAction.CREATED, null, account, null);
        return application;
    }

    private void requireRightApplicant(RecruitmentView recruitment, @Nullable UUID organisationId, UUID account) {
        boolean needsOrganisation = recruitment.applicantKind() == ApplicantKind.ORGANISATION;
        new InvalidInput.Collector()
                .rejectIf(needsOrganisation && organisationId == null, at("organisationId"), InputFault.REQUIRED)
                .rejectIf(
                        !needsOrganisation && organisationId != null,
                        at("organisationId"),
                        ApplicationFault.WRONG_KIND_OF_APPLICANT)
                .rejectIf(
                        needsOrganisation && organisationId != null && !organisations.isMember(organisationId, account),
                        at("organisationId"),
                        ApplicationFault.NOT_A_MEMBER)
                .throwIfAny();
    }

    private static void requireOpen(RecruitmentView recruitment, Instant moment) {
        if (!recruitment.isOpenAt(moment)) {
            throw new StateConflict(RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), List.of());
        }
    }

    /// Keeps what was said, finished or not (APP-2).
    public void fill(Application application, ApplicationContent content, Caller caller) {
        access.requireEditable(application, caller);
        ApplicationContent normalised = new ApplicationContent(
                FreeJson.normalise(content.answers(), at("answers")), content.declarations(), content.consents());
        blockers.requireKnown(normalised, recruitments.getRecruitment(application.recruitmentId()));
        application.fill(normalised, clock.instant());
        applications.flush();
    }

    /// What stands between the application and its submission, all of it (APP-2).
    public List<FieldProblem> listBlockers(Application application, Locale language) {
        RecruitmentView recruitment = recruitments.getRecruitment(application.recruitmentId());
        return blockers.list(application.filled(), attachments.list(application), recruitment, language);
    }

    /// APP-2, APP-3, APP-4. The moment of submission is taken when the reference number is held, so that numbers,
    /// times and commits come in one order; at or after the closing moment nothing is accepted.
    ///
    /// @throws InvalidInput `submission-blocked`, with every blocker
    /// @throws StateConflict `recruitment-not-open`, or when the state does not allow it
    public void submit(Application application, Caller caller, Locale language) {
        access.requireAllowed(ApplicationAction.SUBMIT, application, caller);
        RecruitmentView recruitment = recruitments.getUnchanging(application.recruitmentId());
        List<Attachment> files = attachments.list(application);
        List<FieldProblem> faults = blockers.list(application.filled(), files, recruitment, language);
        if (!faults.isEmpty()) {
            throw new InvalidInput(ApplicationProblem.SUBMISSION_BLOCKED, faults);
        }
        boolean isFirst = application.submittedAt() == null;
        String reference = isFirst ? nextReference(recruitment) : Objects.requireNonNull(application.reference());
        Instant now = clock.instant();
        access.requireTaken(application, recruitment, now, caller);
        ApplicationStatus before = application.status();
        byte[] content = canonical.of(application, files);
        application.submit(reference, now, content, Sha256.hex(content));
        applications.record(application, ApplicationHistoryAction.SUBMITTED, before, caller.requireAccountId(), null);
        letters.tell(
                ApplicationMessage.APPLICATION_SUBMITTED,
                recruitment,
                application,
                Map.of(
                        "submittedAt", Warsaw.text(now),
                        "sha256", Objects.requireNonNull(application.contentSha256())));
    }

    private String nextReference(RecruitmentView recruitment) {
        String prefix = recruitment.referencePrefix();
        return "%s-%04d".formatted(prefix, applications.nextNumber(prefix));
    }

    /// From any state before the result (APP-1). The place within the applicant's limit is free again.
    public void withdraw(Application application, @Nullable String reason, Caller caller) {
        access.requireAllowed(ApplicationAction.WITHDRAW, application, caller);
        ApplicationStatus before = application.status();
        application.withdraw(clock.instant());
        applications.flush();
        interviews.cancelOf(application);
        applications.giveQuotaBack(application.recruitmentId(), application.quotaHolder());
        applications.record(application, ApplicationHistoryAction.WITHDRAWN, before, caller.requireAccountId(), reason);
        if (application.submittedAt() != null) {
            letters.tell(
                    ApplicationMessage.APPLICATION_WITHDRAWN,
                    recruitments.getRecruitment(application.recruitmentId()),
                    application,
                    Map.of());
        }
    }

    /// Back to the applicant for formal corrections, by the end of a day (APP-1).
    public void sendBack(Application application, LocalDate correctBy, String note, Caller caller) {
        access.requireAllowed(ApplicationAction.RETURN, application, caller);
        RecruitmentView recruitment = recruitments.getUnchanging(application.recruitmentId());
        if (recruitment.state() != RecruitmentState.OPEN && recruitment.state() != RecruitmentState.CLOSED) {
            throw new StateConflict(RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), List.of());
        }
        if (correctBy.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at(at("correctBy"), InputFault.IN_THE_PAST);
        }
        ApplicationStatus before = application.status();
        application.sendBack(correctBy, note, clock.instant());
        applications.flush();
        decisions.forget(application);
        applications.record(application, ApplicationHistoryAction.RETURNED, before, caller.requireAccountId(), note);
        letters.tell(
                ApplicationMessage.APPLICATION_RETURNED,
                recruitment,
                application,
                Map.of("correctBy", correctBy.toString(), "note", note));
    }

    public Page<ApplicationEvent> listHistory(PageRequest page, Application application) {
        return listings.of(ApplicationEvent.class, "select e from ApplicationEvent e")
                .where("e.applicationId = :application", "application", application.id())
                .sortable("happenedAt", "e.happenedAt", Instant.class, ApplicationEvent::happenedAt)
                .sortedBy("happenedAt")
                .page(page, "e.id", ApplicationEvent::id);
    }
}
