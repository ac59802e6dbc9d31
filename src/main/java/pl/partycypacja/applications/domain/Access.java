package pl.partycypacja.applications.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentProblem;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Who may know of an application, and who may do what to it. Applicants see their own and their organisations', as
/// long as they belong to them; coordinators those that were submitted in their programmes, never drafts.
@ApplicationScoped
public class Access {

    /// Ownership, as part of a query on `a`; [#parameters] fills it.
    static final String VISIBLE = """
            (a.applicantId = :caller and a.organisationId is null) or a.organisationId in :organisations
            or (a.submittedAt is not null and (:seesAll = true or a.programmeId in :programmes))""";

    private final ApplicationRepository applications;
    private final Ownership ownership;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final RecruitmentsApi recruitments;
    private final PlaceOffers offers;
    private final AppealDeadlines appeals;
    private final Clock clock;

    Access(
            ApplicationRepository applications,
            Ownership ownership,
            OrganisationsApi organisations,
            ProgrammesApi programmes,
            RecruitmentsApi recruitments,
            PlaceOffers offers,
            AppealDeadlines appeals,
            Clock clock) {
        this.offers = offers;
        this.appeals = appeals;
        this.recruitments = recruitments;
        this.clock = clock;
        this.applications = applications;
        this.organisations = organisations;
        this.ownership = ownership;
        this.programmes = programmes;
    }

    /// @throws NotFound when there is none, or it is not the caller's to know of
    public Application getVisible(UUID id, Caller caller) {
        Ownership.Scope scope = ownership.scopeOf(caller);
        return applications
                .getEntityManager()
                .createQuery("select a from Application a where a.id = :id and (" + VISIBLE + ")", Application.class)
                .setParameter("id", id)
                .setParameter("caller", scope.caller())
                .setParameter("organisations", scope.organisations())
                .setParameter("programmes", scope.programmes())
                .setParameter("seesAll", scope.seesAll())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when it is not the caller's, nor their organisation's
    public Application getOwn(UUID id, Caller caller) {
        Application application = getVisible(id, caller);
        if (!isApplicant(application, caller)) {
            throw new Forbidden();
        }
        return application;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    public Application getCoordinated(UUID id, Caller caller) {
        Application application = getVisible(id, caller);
        if (!isCoordinator(application, caller)) {
            throw new Forbidden();
        }
        return application;
    }

    boolean isApplicant(Application application, Caller caller) {
        return isOwn(application.applicantId(), application.organisationId(), caller);
    }

    private boolean isCoordinator(Application application, Caller caller) {
        return programmes.coordinates(application.programmeId(), caller);
    }

    private boolean isOwn(UUID person, @Nullable UUID organisation, Caller caller) {
        UUID account = caller.requireAccountId();
        return organisation == null ? person.equals(account) : organisations.isMember(organisation, account);
    }

    /// The application, held until the transaction ends, when its content can still be changed.
    ///
    /// @throws StateConflict when the state does not allow it
    void lockEditable(Application application, Caller caller) {
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        requireEditable(application, caller);
    }

    /// What the caller can do to it now: what the state allows, and the calendar.
    public List<ApplicationAction> allowedActions(Application application, Caller caller) {
        RecruitmentView recruitment = recruitments.getRecruitment(application.recruitmentId());
        List<ApplicationAction> allowed = allowedByState(application, caller);
        allowed.removeIf(action -> !isTimely(action, application, recruitment));
        return allowed;
    }

    private boolean isTimely(ApplicationAction action, Application application, RecruitmentView recruitment) {
        RecruitmentState state = recruitment.state();
        return switch (action) {
            case WITHDRAW -> true;
            case UPDATE, SUBMIT -> isTaken(application, recruitment, clock.instant());
            case RETURN -> state == RecruitmentState.OPEN || state == RecruitmentState.CLOSED;
            case SHORTLIST, BOOK_INTERVIEW -> state == RecruitmentState.CLOSED;
            case DECIDE ->
                !application.isAwaitedAt(clock.instant())
                        && (state == RecruitmentState.CLOSED
                                || (state == RecruitmentState.RESULTS_ANNOUNCED && isReopened(application)));
            case ACCEPT_PLACE, DECLINE_PLACE -> offers.isOpen(application.id(), clock.instant());
            case APPEAL -> appeals.isTimely(application, recruitment);
        };
    }

    /// Back from an appeal, after the results.
    private static boolean isReopened(Application application) {
        return application.status() == ApplicationStatus.UNDER_REVIEW;
    }

    /// @throws StateConflict when the state or the calendar does not allow the action to this caller
    void requireAllowedNow(ApplicationAction action, Application application, Caller caller) {
        List<ApplicationAction> allowed = allowedActions(application, caller);
        if (!allowed.contains(action)) {
            throw new StateConflict(application.status(), allowed);
        }
    }

    /// Whether what the applicant says is still taken (APP-4): while the recruitment is open, or until the last day
    /// for corrections; never once it is cancelled.
    private static boolean isTaken(Application application, RecruitmentView recruitment, Instant now) {
        return application.status() == ApplicationStatus.RETURNED
                ? !recruitment.isCancelled() && application.isCorrectableAt(now)
                : recruitment.isOpenAt(now);
    }

    /// @throws StateConflict `recruitment-not-open`
    /// @throws InvalidInput `deadline-passed` when the last day for corrections is over
    void requireTaken(Application application, RecruitmentView recruitment, Instant now, Caller caller) {
        if (isTaken(application, recruitment, now)) {
            return;
        }
        if (application.status() == ApplicationStatus.RETURNED && !recruitment.isCancelled()) {
            throw InvalidInput.at(Place.WHOLE, ApplicationFault.DEADLINE_PASSED);
        }
        throw new StateConflict(
                RecruitmentProblem.RECRUITMENT_NOT_OPEN, recruitment.state(), allowedActions(application, caller));
    }

    /// @throws StateConflict unless it is a draft or was returned, and is still taken
    public void requireEditable(Application application, Caller caller) {
        requireAllowed(ApplicationAction.UPDATE, application, caller);
        requireTaken(application, recruitments.getRecruitment(application.recruitmentId()), clock.instant(), caller);
    }

    private List<ApplicationAction> allowedByState(Application application, Caller caller) {
        return ApplicationAction.allowed(
                application.status(), isApplicant(application, caller), isCoordinator(application, caller));
    }

    /// @throws StateConflict when the state does not allow the action to this caller
    void requireAllowed(ApplicationAction action, Application application, Caller caller) {
        if (!allowedByState(application, caller).contains(action)) {
            throw new StateConflict(application.status(), allowedActions(application, caller));
        }
    }
}
