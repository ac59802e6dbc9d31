package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationReturned;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationWithdrawn;
import pl.partycypacja.applications.Outcomes;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.json.FreeJson;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.ApplicantKind;
import pl.partycypacja.recruitment.RecruitmentProblem;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Applications from a draft to a submitted one, back for corrections, or withdrawn (APP-1 … APP-4).
@ApplicationScoped
public class Applications {

    private final ApplicationRepository applications;
    private final ApplicationDirectory directory;
    private final AttachmentRepository attachments;
    private final SubmissionBlockers blockers;
    private final CanonicalContent canonical;
    private final RecruitmentsApi recruitments;
    private final OrganisationsApi organisations;
    private final Outcomes outcomes;
    private final Event<ApplicationWithdrawn> withdrawn;
    private final Event<ApplicationReturned> returned;
    private final ApplicationLetters letters;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            ApplicationDirectory directory,
            AttachmentRepository attachments,
            SubmissionBlockers blockers,
            CanonicalContent canonical,
            RecruitmentsApi recruitments,
            OrganisationsApi organisations,
            Outcomes outcomes,
            Event<ApplicationWithdrawn> withdrawn,
            Event<ApplicationReturned> returned,
            ApplicationLetters letters,
            Clock clock) {
        this.applications = applications;
        this.directory = directory;
        this.attachments = attachments;
        this.blockers = blockers;
        this.canonical = canonical;
        this.recruitments = recruitments;
        this.organisations = organisations;
        this.outcomes = outcomes;
        this.withdrawn = withdrawn;
        this.returned = returned;
        this.letters = letters;
        this.clock = clock;
    }

    /// Makes a draft, while the recruitment is open and the applicant's limit is not reached (APP-4, REC-6).
    ///
    /// @param organisationId who applies, where organisations do; null where persons do
    /// @throws NotFound when the caller may not see the recruitment
    /// @throws InvalidInput `required`, `wrong-kind-of-applicant`, `not-a-member`
    /// @throws DomainException `recruitment-not-open`, `application-limit-reached`
    public Application create(UUID recruitmentId, @Nullable UUID organisationId, Caller caller) {
        RecruitmentView recruitment = recruitments.getVisible(recruitmentId, caller);
        UUID account = caller.requireAccountId();
        requireRightApplicant(recruitment, organisationId, account);
        Instant now = clock.instant();
        if (!recruitment.isOpenAt(now)) {
            throw new StateConflict(RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), List.of());
        }
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

    /// Keeps what was said, finished or not (APP-2).
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @param change of what is there; asked once the application may be changed
    /// @throws InvalidInput for answers to no question, and more than any form could ask
    /// @throws StateConflict unless it is a draft or was returned, and is still taken
    public void fill(
            Seen<Application> application, LongConsumer requireVersion, UnaryOperator<ApplicationContent> change) {
        application.requireRight(ApplicationAction.UPDATE);
        Application draft = application.thing();
        requireVersion.accept(draft.version());
        RecruitmentView recruitment = recruitments.getRecruitment(draft.recruitmentId());
        requireEditable(application, recruitment);
        ApplicationContent content = change.apply(draft.filled());
        ApplicationContent normalised = new ApplicationContent(
                FreeJson.normalise(content.answers(), at("answers")), content.declarations(), content.consents());
        blockers.requireKnown(normalised, recruitment);
        draft.fill(normalised, clock.instant());
        applications.flush();
    }

    /// @throws StateConflict unless it is a draft or was returned, and is still taken
    void requireEditable(Seen<Application> application, RecruitmentView recruitment) {
        requireState(application, ApplicationAction.UPDATE);
        requireTaken(application, recruitment, clock.instant());
    }

    private void requireState(Seen<Application> application, ApplicationAction action) {
        if (!action.isPossible(application.thing(), clock.instant())) {
            throw directory.conflict(application);
        }
    }

    /// @throws StateConflict `recruitment-not-open`
    /// @throws InvalidInput `deadline-passed` when the last day for corrections is over
    private void requireTaken(Seen<Application> application, RecruitmentView recruitment, Instant now) {
        Application thing = application.thing();
        if (ApplicationDirectory.isTaken(thing, recruitment, now)) {
            return;
        }
        if (thing.status() == ApplicationStatus.RETURNED && !recruitment.isCancelled()) {
            throw InvalidInput.at(Place.WHOLE, ApplicationFault.DEADLINE_PASSED);
        }
        throw new StateConflict(
                RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), directory.allowedActions(application));
    }

    /// APP-2, APP-3, APP-4. The moment of submission is taken when the reference number is held, so that numbers,
    /// times and commits come in one order; at or after the closing moment nothing is accepted.
    ///
    /// @param language of the texts of what blocks it
    /// @throws InvalidInput `submission-blocked`, with every blocker
    /// @throws StateConflict `recruitment-not-open`, or when the state does not allow it
    public void submit(Seen<Application> seen, Locale language) {
        seen.requireRight(ApplicationAction.SUBMIT);
        requireState(seen, ApplicationAction.SUBMIT);
        Application application = seen.thing();
        RecruitmentView recruitment = recruitments.holdUnchanging(application.recruitmentId());
        List<Attachment> files = attachments.listOf(application.id());
        List<FieldProblem> faults = blockers.list(application.filled(), files, recruitment, language);
        if (!faults.isEmpty()) {
            throw new InvalidInput(ApplicationProblem.SUBMISSION_BLOCKED, faults);
        }
        boolean isFirst = application.submittedAt() == null;
        String reference = isFirst
                ? applications.nextReference(recruitment.referencePrefix())
                : Objects.requireNonNull(application.reference());
        Instant now = clock.instant();
        requireTaken(seen, recruitment, now);
        ApplicationStatus before = application.status();
        byte[] content = canonical.of(application, files);
        application.submit(reference, now, content, Sha256.hex(content));
        applications.record(application, ApplicationHistoryAction.SUBMITTED, before, seen.callerId(), null);
        letters.tell(
                ApplicationMessage.APPLICATION_SUBMITTED,
                recruitment,
                application,
                Map.of(
                        "submittedAt", Warsaw.text(now),
                        "sha256", Objects.requireNonNull(application.contentSha256())));
    }

    /// From any state before the result (APP-1). The place within the applicant's limit is free again.
    ///
    /// @throws StateConflict once there is a result
    public void withdraw(Seen<Application> seen, @Nullable String reason) {
        seen.requireRight(ApplicationAction.WITHDRAW);
        requireState(seen, ApplicationAction.WITHDRAW);
        Application application = seen.thing();
        ApplicationStatus before = application.status();
        application.withdraw(clock.instant());
        applications.flush();
        withdrawn.fire(new ApplicationWithdrawn(application));
        applications.giveQuotaBack(application.recruitmentId(), application.quotaHolder());
        applications.record(application, ApplicationHistoryAction.WITHDRAWN, before, seen.callerId(), reason);
        if (application.submittedAt() != null) {
            letters.tell(
                    ApplicationMessage.APPLICATION_WITHDRAWN,
                    recruitments.getRecruitment(application.recruitmentId()),
                    application,
                    Map.of());
        }
    }

    /// Back to the applicant for formal corrections, by the end of a day (APP-1).
    ///
    /// @throws StateConflict when the state, or the recruitment's, does not allow it
    /// @throws InvalidInput `in-the-past`
    public void sendBack(Seen<Application> seen, LocalDate correctBy, String note) {
        seen.requireRight(ApplicationAction.RETURN);
        requireState(seen, ApplicationAction.RETURN);
        Application application = seen.thing();
        RecruitmentView recruitment = recruitments.holdUnchanging(application.recruitmentId());
        if (!recruitment.state().isUnderWay()) {
            throw new StateConflict(RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), List.of());
        }
        if (correctBy.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at(at("correctBy"), InputFault.IN_THE_PAST);
        }
        ApplicationStatus before = application.status();
        application.sendBack(correctBy, note, clock.instant());
        applications.flush();
        returned.fire(new ApplicationReturned(application));
        applications.record(application, ApplicationHistoryAction.RETURNED, before, seen.callerId(), note);
        letters.tell(
                ApplicationMessage.APPLICATION_RETURNED,
                recruitment,
                application,
                Map.of("correctBy", correctBy.toString(), "note", note));
    }

    /// Takes the place that is on offer (APP-9).
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    public void acceptPlace(Seen<Application> application) {
        outcomes.acceptPlace(application);
    }

    /// Gives up the place that is on offer; the next on the reserve list is offered it (APP-9).
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    public void declinePlace(Seen<Application> application) {
        outcomes.declinePlace(application);
    }
}
