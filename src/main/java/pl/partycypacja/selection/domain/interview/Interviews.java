package pl.partycypacja.selection.domain.interview;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationWithdrawn;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentChanged;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionFault;
import pl.partycypacja.selection.domain.SelectionProblem;
import pl.partycypacja.selection.domain.Selections;

/// Talks with shortlisted applicants (APP-7): offered, booked, given back, held.
@ApplicationScoped
public class Interviews {

    /// After applicants were told of what happened to the recruitment.
    private static final int LATER = 2_500;

    private final InterviewSlotRepository slots;
    private final ApplicationsApi applications;
    private final ApplicationSteps steps;
    private final InterviewPanels panels;
    private final Selections selections;
    private final Ownership ownership;
    private final RecruitmentsApi recruitments;
    private final InterviewLetters letters;
    private final Clock clock;

    Interviews(
            InterviewSlotRepository slots,
            ApplicationsApi applications,
            ApplicationSteps steps,
            InterviewPanels panels,
            Selections selections,
            Ownership ownership,
            RecruitmentsApi recruitments,
            InterviewLetters letters,
            Clock clock) {
        this.slots = slots;
        this.applications = applications;
        this.steps = steps;
        this.panels = panels;
        this.selections = selections;
        this.ownership = ownership;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// Tells every shortlisted applicant who has no time yet which ones are free. Said again, it is a reminder.
    ///
    /// @return how many applications are concerned
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws InvalidInput `no-free-slot`
    public int offer(Seen<RecruitmentView> seen) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = selections.holdClosed(seen.thing().id());
        List<InterviewSlot> free = slots.listFree(recruitment.id(), clock.instant());
        if (free.isEmpty()) {
            throw InvalidInput.at(Place.WHOLE, SelectionFault.NO_FREE_SLOT);
        }
        List<ApplicationReference> waiting = slots.listWithoutInterview(recruitment.id());
        letters.tellOffered(recruitment, waiting, free);
        return waiting.size();
    }

    /// Books a slot, or moves to it. One wins, however many ask at once; nobody has two.
    ///
    /// @throws StateConflict unless the application is shortlisted and the recruitment is closed, and for an
    ///     applicant whose talk has begun or who did not come to it
    /// @throws DomainException `slot-taken`
    /// @throws InvalidInput `unknown-reference`, or `conflict-of-interest` with someone in the panel
    public void book(Seen<InterviewSlot> seen, UUID applicationId) {
        InterviewSlot slot = seen.thing();
        RecruitmentView recruitment = selections.holdClosed(slot.recruitmentId());
        ApplicationView application = holdShortlisted(seen, applicationId);
        slots.readAnew(slot);
        panels.requireImpartial(slot.panel(), application);
        Instant now = clock.instant();
        Optional<InterviewSlot> before = slots.findOf(applicationId);
        if (before.isPresent() && before.get().id().equals(slot.id())) {
            return;
        }
        before.ifPresent(old -> requireMovable(old, application, now));
        before.ifPresent(old -> old.release(now));
        slots.flush();
        if (InterviewSlots.isAfterInterviews(recruitment, slot.endsAt())
                || !slots.take(slot.id(), applicationId, now)) {
            throw new DomainException(SelectionProblem.SLOT_TAKEN);
        }
        slots.readAnew(slot);
        steps.note(application, ApplicationHistoryAction.INTERVIEW_BOOKED, seen.callerId());
        letters.tellBooked(recruitment, application, slot, before);
    }

    private ApplicationView holdShortlisted(Seen<InterviewSlot> slot, UUID applicationId) {
        Seen<? extends ApplicationView> application = applications.open(applicationId, slot.caller());
        if (!application.thing().recruitmentId().equals(slot.thing().recruitmentId())) {
            throw InvalidInput.at(Place.at("applicationId"), InputFault.UNKNOWN_REFERENCE);
        }
        application.requireRight(ApplicationAction.BOOK_INTERVIEW);
        applications.hold(application.thing());
        application.requirePossible(ApplicationAction.BOOK_INTERVIEW);
        if (slots.hasMissedOne(applicationId) && !slot.is(Relation.COORDINATOR)) {
            throw new StateConflict(application.thing().status(), List.of());
        }
        return application.thing();
    }

    private static void requireMovable(InterviewSlot slot, ApplicationView application, Instant now) {
        if (!slot.isMovableAt(now)) {
            throw new StateConflict(application.status(), List.of());
        }
    }

    /// Whether the caller could book a time for an application now: it has no talk that has begun or was held; an
    /// applicant, moreover, came to every talk. Whether a time is free is a matter of places, not of state.
    public boolean isBookable(Seen<? extends ApplicationView> application) {
        Instant now = clock.instant();
        UUID id = application.thing().id();
        return slots.findOf(id).filter(slot -> !slot.isMovableAt(now)).isEmpty()
                && (application.is(Relation.COORDINATOR) || !slots.hasMissedOne(id));
    }

    /// Gives a booked slot back: the applicant before it begins, a coordinator as long as nothing is said of it.
    ///
    /// @throws StateConflict when it is not booked, or is over
    public void release(Seen<InterviewSlot> seen) {
        InterviewSlot slot = seen.thing();
        UUID applicationId = requireBooked(slot);
        Seen<? extends ApplicationView> seenApplication = applications.open(applicationId, seen.caller());
        boolean isCoordinator = seen.is(Relation.COORDINATOR);
        if (!isCoordinator) {
            seenApplication.requireRight(ApplicationAction.BOOK_INTERVIEW);
        }
        ApplicationView application = seenApplication.thing();
        applications.hold(application);
        slots.hold(slot);
        Instant now = clock.instant();
        if (!applicationId.equals(slot.applicationId())) {
            throw new StateConflict(slot.stateAt(now), List.of());
        }
        if (!isCoordinator) {
            seenApplication.requirePossible(ApplicationAction.BOOK_INTERVIEW);
        }
        requireMovable(slot, application, isCoordinator ? Instant.MIN : now);
        cancel(slot, application, now);
        steps.note(application, ApplicationHistoryAction.INTERVIEW_RELEASED, seen.callerId());
    }

    /// The slot is free again, and the applicant's calendar is told.
    private void cancel(InterviewSlot slot, ApplicationView application, Instant now) {
        slot.release(now);
        slots.flush();
        letters.tellCancelled(recruitments.getRecruitment(slot.recruitmentId()), application, slot);
    }

    /// The talk of an application that is withdrawn does not take place.
    void onWithdrawn(@Observes ApplicationWithdrawn withdrawn) {
        slots.findOf(withdrawn.application().id())
                .filter(slot -> slot.outcome() == null)
                .ifPresent(slot -> cancel(slot, withdrawn.application(), clock.instant()));
    }

    /// No talks take place in a recruitment that is cancelled.
    void onChange(@Observes @Priority(LATER) RecruitmentChanged change) {
        if (change.kind() == RecruitmentChanged.Kind.CANCELLED) {
            Instant now = clock.instant();
            for (InterviewSlot slot : slots.listToCome(change.recruitmentId(), now)) {
                cancel(slot, applications.getApplication(requireBooked(slot)), now);
            }
        }
    }

    private static UUID requireBooked(InterviewSlot slot) {
        UUID applicationId = slot.applicationId();
        if (applicationId == null) {
            throw new StateConflict(SlotState.FREE, List.of());
        }
        return applicationId;
    }

    /// How the talk went; corrected as long as the results are not out. Applicants are not shown it.
    ///
    /// @param points 0 to 100, of a talk that was held
    /// @throws StateConflict when nobody has booked it, or it has not begun
    /// @throws Forbidden for anyone but impartial staff
    public void finish(
            Seen<InterviewSlot> seen, InterviewOutcome outcome, @Nullable Integer points, @Nullable String note) {
        seen.requireAny(Relation.COORDINATOR, Relation.EXPERT);
        InterviewSlot slot = seen.thing();
        selections.holdClosed(slot.recruitmentId());
        slots.hold(slot);
        ApplicationView application = applications.getApplication(requireBooked(slot));
        if (ownership.isBound(seen.callerId(), application)) {
            throw new Forbidden();
        }
        if (slot.startsAt().isAfter(clock.instant())) {
            throw new StateConflict(SlotState.BOOKED, List.of());
        }
        if (points != null && outcome == InterviewOutcome.NO_SHOW) {
            throw InvalidInput.at(Place.at("points"), InputFault.NOT_APPLICABLE);
        }
        boolean hasAnother = slots.findOf(application.id())
                .filter(other -> !other.id().equals(slot.id()))
                .isPresent();
        if (hasAnother) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        slot.finish(outcome, points, note, clock.instant());
        slots.flush();
    }
}
