package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.platform.values.WorkingDays;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Appeals against results, where a recruitment allows them: filed and answered within so many working days.
@ApplicationScoped
public class Appeals implements PanacheRepositoryBase<Appeal, UUID> {

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final AppealDeadlines deadlines;
    private final PlaceOffers offers;
    private final Decisions decisions;
    private final Access applicationAccess;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final Letters letters;
    private final Listings listings;
    private final Clock clock;

    Appeals(
            ApplicationRepository applications,
            ReviewRepository reviews,
            AppealDeadlines deadlines,
            PlaceOffers offers,
            Decisions decisions,
            Access applicationAccess,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            Letters letters,
            Listings listings,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.offers = offers;
        this.decisions = decisions;
        this.applicationAccess = applicationAccess;
        this.access = access;
        this.recruitments = recruitments;
        this.letters = letters;
        this.listings = listings;
        this.clock = clock;
    }

    /// @param receivedOn the day an e-mail came, which a coordinator puts on record; null for the applicant's own,
    ///     today
    /// @throws StateConflict when the state, or the recruitment, allows no appeal
    /// @throws DomainException `already-exists`
    /// @throws InvalidInput `deadline-passed`, `in-the-future`, `out-of-range`, `required`, `not-applicable`
    public Appeal file(Application application, String text, @Nullable LocalDate receivedOn, Caller caller) {
        RecruitmentView recruitment = recruitments.getUnchanging(application.recruitmentId());
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        applicationAccess.requireAllowed(ApplicationAction.APPEAL, application, caller);
        LocalDate lastDay = deadlines
                .lastDay(application, recruitment)
                .orElseThrow(() ->
                        new StateConflict(application.status(), applicationAccess.allowedActions(application, caller)));
        if (count("applicationId", application.id()) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        boolean isOwn = applicationAccess.isApplicant(application, caller);
        if (!isOwn) {
            access.requireImpartial(caller, application.applicantId(), application.organisationId());
        }
        LocalDate today = Warsaw.today(clock);
        LocalDate filedOn = receivedOn == null ? today : receivedOn;
        new InvalidInput.Collector()
                .rejectIf(isOwn && receivedOn != null, at("receivedOn"), InputFault.NOT_APPLICABLE)
                .rejectIf(!isOwn && receivedOn == null, at("receivedOn"), InputFault.REQUIRED)
                .rejectIf(filedOn.isAfter(today), at("receivedOn"), InputFault.IN_THE_FUTURE)
                .rejectIf(
                        filedOn.isBefore(Objects.requireNonNull(recruitment.resultsAnnouncedOn())),
                        at("receivedOn"),
                        InputFault.OUT_OF_RANGE)
                .rejectIf(filedOn.isAfter(lastDay), Place.WHOLE, SelectionFault.APPEAL_TOO_LATE, lastDay)
                .throwIfAny();
        Appeal appeal = new Appeal(
                application,
                isOwn ? AppealChannel.API : AppealChannel.EMAIL,
                text,
                caller,
                filedOn,
                WorkingDays.after(
                        filedOn, Objects.requireNonNull(recruitment.appeals()).answerWithinWorkingDays()),
                clock.instant());
        persist(appeal);
        step(application, ApplicationHistoryAction.APPEAL_FILED, application.status(), caller);
        letters.tell(
                ApplicationMessage.APPEAL_FILED,
                recruitment,
                application,
                Map.of("answerBy", appeal.answerBy().toString()));
        return appeal;
    }

    private void step(Application application, ApplicationHistoryAction kind, ApplicationStatus before, Caller caller) {
        application.touch(clock.instant());
        applications.record(application, kind, before, caller.requireAccountId(), null);
    }

    /// The appeal against an application's result.
    ///
    /// @throws NotFound when there is none
    public Appeal getOf(Application application) {
        return find("applicationId", application.id()).firstResultOptional().orElseThrow(NotFound::new);
    }

    /// Those that the caller is not biased about.
    public Page<Appeal> list(PageRequest page, UUID recruitmentId, List<AppealStatus> statuses, Caller caller) {
        return listings.of(Appeal.class, "select a from Appeal a")
                .where("a.recruitmentId = :recruitment", "recruitment", recruitmentId)
                .where("a.status in :statuses", "statuses", statuses)
                .where("a.applicationId not in :bound", "bound", access.listBound(recruitmentId, caller))
                .sortable("answerBy", "a.answerBy", LocalDate.class, Appeal::answerBy)
                .sortedBy("answerBy")
                .page(page, "a.id", Appeal::id);
    }

    /// An upheld appeal returns the application to decision; the answer goes out by e-mail too.
    ///
    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden unless the caller coordinates the programme, without a conflict of interest
    /// @throws StateConflict when it is answered already; when a place is on offer or was accepted meanwhile, an
    ///     appeal cannot be upheld
    public Appeal answer(UUID id, boolean isUpheld, String answer, Caller caller) {
        Appeal appeal = findByIdOptional(id).orElseThrow(NotFound::new);
        Application application = applicationAccess.getCoordinated(appeal.applicationId(), caller);
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        reviews.lockSelection(appeal.recruitmentId());
        getEntityManager().refresh(appeal, LockModeType.PESSIMISTIC_WRITE);
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        appeal.answer(isUpheld, answer, caller, now);
        ApplicationStatus before = application.status();
        if (isUpheld) {
            reopen(application, caller, now);
        }
        step(
                application,
                isUpheld ? ApplicationHistoryAction.APPEAL_UPHELD : ApplicationHistoryAction.APPEAL_DISMISSED,
                before,
                caller);
        letters.tell(
                ApplicationMessage.APPEAL_ANSWERED,
                recruitments.getRecruitment(appeal.recruitmentId()),
                application,
                Map.of("answer", answer));
        return appeal;
    }

    private void reopen(Application application, Caller caller, Instant now) {
        boolean isUndecided = application.status().isResult()
                && application.status().canBecome(ApplicationStatus.UNDER_REVIEW)
                && !offers.isOpen(application.id(), now);
        if (!isUndecided) {
            throw new StateConflict(application.status(), applicationAccess.allowedActions(application, caller));
        }
        offers.findByIdOptional(application.id())
                .filter(offer -> offer.status() == PlaceOfferStatus.OPEN)
                .ifPresent(expired -> expired.answer(PlaceOfferStatus.LAPSED, now));
        application.reopen(now);
        decisions.deleteById(application.id());
    }
}
