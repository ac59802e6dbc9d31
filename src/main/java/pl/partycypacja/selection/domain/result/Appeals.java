package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.PlaceOfferStatus;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.platform.values.WorkingDays;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionFault;
import pl.partycypacja.selection.domain.SelectionMessage;
import pl.partycypacja.selection.domain.Selections;

/// Appeals against results, where a recruitment allows them: filed and answered within so many working days.
@ApplicationScoped
public class Appeals {

    private final AppealRepository appeals;
    private final AppealDeadlines deadlines;
    private final DecisionRepository decisions;
    private final PlaceOfferRepository offers;
    private final ApplicationsApi applications;
    private final ApplicationSteps steps;
    private final Selections selections;
    private final RecruitmentsApi recruitments;
    private final ApplicationLetters letters;
    private final Clock clock;

    Appeals(
            AppealRepository appeals,
            AppealDeadlines deadlines,
            DecisionRepository decisions,
            PlaceOfferRepository offers,
            ApplicationsApi applications,
            ApplicationSteps steps,
            Selections selections,
            RecruitmentsApi recruitments,
            ApplicationLetters letters,
            Clock clock) {
        this.appeals = appeals;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.offers = offers;
        this.applications = applications;
        this.steps = steps;
        this.selections = selections;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// @param receivedOn the day an e-mail came, which a coordinator puts on record; null for the applicant's own,
    ///     today
    /// @throws Forbidden unless it is the applicant's, or an impartial coordinator puts it on record
    /// @throws StateConflict when the state, or the recruitment, allows no appeal
    /// @throws DomainException `already-exists`
    /// @throws InvalidInput `appeal-too-late`, `in-the-future`, `out-of-range`, `required`, `not-applicable`
    public Seen<Appeal> file(Seen<? extends ApplicationView> seen, String text, @Nullable LocalDate receivedOn) {
        seen.requireRight(ApplicationAction.APPEAL);
        ApplicationView application = seen.thing();
        RecruitmentView recruitment = recruitments.holdUnchanging(application.recruitmentId());
        applications.hold(application);
        LocalDate lastDay = requireAppealable(seen, recruitment);
        if (appeals.isFiled(application.id())) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        boolean isOwn = seen.is(Relation.OWNER);
        LocalDate filedOn = receivedOn == null ? Warsaw.today(clock) : receivedOn;
        requireTimely(isOwn, receivedOn, filedOn, lastDay, recruitment);
        Appeal appeal = new Appeal(
                application,
                isOwn ? AppealChannel.API : AppealChannel.EMAIL,
                text,
                seen.callerId(),
                filedOn,
                WorkingDays.after(
                        filedOn, Objects.requireNonNull(recruitment.appeals()).answerWithinWorkingDays()),
                clock.instant());
        appeals.persist(appeal);
        steps.note(application, ApplicationHistoryAction.APPEAL_FILED, seen.callerId());
        letters.tell(
                SelectionMessage.APPEAL_FILED,
                recruitment,
                application,
                Map.of("answerBy", appeal.answerBy().toString()));
        return seen.part(appeal);
    }

    private LocalDate requireAppealable(Seen<? extends ApplicationView> application, RecruitmentView recruitment) {
        if (!ApplicationAction.APPEAL.isPossible(application.thing(), clock.instant())) {
            throw applications.conflict(application);
        }
        return deadlines
                .lastDay(application.thing(), recruitment)
                .orElseThrow(() -> applications.conflict(application));
    }

    private void requireTimely(
            boolean isOwn,
            @Nullable LocalDate receivedOn,
            LocalDate filedOn,
            LocalDate lastDay,
            RecruitmentView recruitment) {
        Place place = Place.at("receivedOn");
        LocalDate announcedOn = Objects.requireNonNull(recruitment.resultsAnnouncedOn());
        new InvalidInput.Collector()
                .rejectIf(isOwn && receivedOn != null, place, InputFault.NOT_APPLICABLE)
                .rejectIf(!isOwn && receivedOn == null, place, InputFault.REQUIRED)
                .rejectIf(filedOn.isAfter(Warsaw.today(clock)), place, InputFault.IN_THE_FUTURE)
                .rejectIf(filedOn.isBefore(announcedOn), place, InputFault.OUT_OF_RANGE)
                .rejectIf(filedOn.isAfter(lastDay), Place.WHOLE, SelectionFault.APPEAL_TOO_LATE, lastDay)
                .throwIfAny();
    }

    /// An upheld appeal returns the application to decision; the answer goes out by e-mail too.
    ///
    /// @throws Forbidden unless the caller coordinates the programme and is impartial
    /// @throws StateConflict when it is answered already; when a place is on offer or was accepted meanwhile, an
    ///     appeal cannot be upheld
    public void answer(Seen<Appeal> seen, boolean isUpheld, String answer) {
        seen.requireRight(AppealAction.ANSWER);
        Appeal appeal = seen.thing();
        RecruitmentView recruitment = selections.begin(appeal.recruitmentId());
        appeals.hold(seen, AppealAction.ANSWER);
        ApplicationView application = applications.hold(appeal.applicationId());
        Instant now = clock.instant();
        appeal.answer(isUpheld, answer, seen.callerId(), now);
        if (isUpheld) {
            reopen(application, seen.callerId(), now);
        } else {
            steps.note(application, ApplicationHistoryAction.APPEAL_DISMISSED, seen.callerId());
        }
        letters.tell(SelectionMessage.APPEAL_ANSWERED, recruitment, application, Map.of("answer", answer));
    }

    private void reopen(ApplicationView application, UUID actor, Instant now) {
        boolean canReopen =
                ApplicationAction.APPEAL.isPossible(application, now) && !offers.isOpen(application.id(), now);
        if (!canReopen) {
            throw new StateConflict(application.status(), List.of());
        }
        offers.findByIdOptional(application.id())
                .filter(offer -> offer.status() == PlaceOfferStatus.OPEN)
                .ifPresent(expired -> expired.answer(PlaceOfferStatus.LAPSED, now));
        steps.reopen(application, actor);
        decisions.deleteById(application.id());
    }
}
