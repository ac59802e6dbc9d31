package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Talks with shortlisted applicants (APP-7): offered, booked, moved, held.
@ApplicationScoped
public class Interviews {

    private final InterviewSlots slots;
    private final ApplicationRepository applications;
    private final Access applicationAccess;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final InterviewLetters letters;
    private final Clock clock;

    Interviews(
            InterviewSlots slots,
            ApplicationRepository applications,
            Access applicationAccess,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            InterviewLetters letters,
            Clock clock) {
        this.slots = slots;
        this.applications = applications;
        this.applicationAccess = applicationAccess;
        this.access = access;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// Tells every shortlisted applicant who has no time yet which ones are free. Said again, it is a reminder.
    ///
    /// @return how many applications are concerned
    /// @throws InvalidInput `no-free-slot`
    public int offer(RecruitmentView recruitment) {
        access.requireClosed(recruitments.getUnchanging(recruitment.id()));
        List<InterviewSlot> free = slots.listFree(recruitment.id());
        if (free.isEmpty()) {
            throw InvalidInput.at(Place.WHOLE, SelectionFault.NO_FREE_SLOT);
        }
        List<ApplicationReference> waiting = applications.listWithoutInterview(recruitment.id());
        letters.tellOffered(recruitment, waiting, free);
        return waiting.size();
    }

    /// Books a slot, or moves to it. One wins, however many ask at once; nobody has two.
    ///
    /// @throws StateConflict unless the application is shortlisted and the recruitment is closed, and for an
    ///     applicant whose talk has begun or who did not come to it
    /// @throws DomainException `slot-taken`
    /// @throws InvalidInput `unknown-reference`, or `conflict-of-interest` with someone in the panel
    public void book(InterviewSlot slot, UUID applicationId, Caller caller) {
        RecruitmentView recruitment = recruitments.getUnchanging(slot.recruitmentId());
        access.requireClosed(recruitment);
        Application application = lockShortlisted(slot, applicationId, caller);
        slots.getEntityManager().refresh(slot);
        requireImpartialPanel(slot.panel(), application);
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
        slots.getEntityManager().refresh(slot);
        application.touch(now);
        applications.record(
                application,
                ApplicationHistoryAction.INTERVIEW_BOOKED,
                application.status(),
                caller.requireAccountId(),
                null);
        letters.tellBooked(recruitment, application, slot, before);
    }

    private Application lockShortlisted(InterviewSlot slot, UUID applicationId, Caller caller) {
        Application application = applicationAccess.getVisible(applicationId, caller);
        if (!application.recruitmentId().equals(slot.recruitmentId())) {
            throw InvalidInput.at(at("applicationId"), InputFault.UNKNOWN_REFERENCE);
        }
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        applicationAccess.requireAllowed(ApplicationAction.BOOK_INTERVIEW, application, caller);
        boolean missedOne = slots.count("applicationId = ?1 and outcome = NO_SHOW", applicationId) > 0;
        if (missedOne && !slots.isCoordinator(slot, caller)) {
            throw new StateConflict(application.status(), List.of());
        }
        return application;
    }

    private void requireImpartialPanel(List<UUID> panel, Application application) {
        boolean isBiased = panel.stream()
                .anyMatch(
                        member -> access.hasConflict(member, application.applicantId(), application.organisationId()));
        if (isBiased) {
            throw InvalidInput.at(at("applicationId"), OwnershipFault.CONFLICT_OF_INTEREST);
        }
    }

    /// A talk can be moved until it begins.
    private void requireMovable(InterviewSlot slot, Application application, Instant now) {
        if (slot.outcome() != null || !slot.startsAt().isAfter(now)) {
            throw new StateConflict(application.status(), List.of());
        }
    }

    /// Gives a booked slot back: the applicant before it begins, a coordinator as long as nothing is said of it.
    ///
    /// @throws StateConflict when it is not booked, or is over
    /// @throws Forbidden for the panel
    public void release(InterviewSlot slot, Caller caller) {
        UUID applicationId = requireBooked(slot);
        Application application = applicationAccess.getVisible(applicationId, caller);
        boolean isCoordinator = slots.isCoordinator(slot, caller);
        if (!isCoordinator) {
            applicationAccess.requireAllowed(ApplicationAction.BOOK_INTERVIEW, application, caller);
        }
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        slots.getEntityManager().refresh(slot, LockModeType.PESSIMISTIC_WRITE);
        if (!applicationId.equals(slot.applicationId())) {
            throw new StateConflict(slot.isBooked() ? SlotState.BOOKED : SlotState.FREE, List.of());
        }
        Instant now = clock.instant();
        requireMovable(slot, application, isCoordinator ? Instant.MIN : now);
        cancel(slot, application, now);
        application.touch(now);
        applications.record(
                application,
                ApplicationHistoryAction.INTERVIEW_RELEASED,
                application.status(),
                caller.requireAccountId(),
                null);
    }

    /// The slot is free again, and the applicant's calendar is told.
    private void cancel(InterviewSlot slot, Application application, Instant now) {
        slot.release(now);
        slots.flush();
        letters.tellCancelled(recruitments.getRecruitment(slot.recruitmentId()), application, slot);
    }

    /// The talk of an application that is withdrawn does not take place.
    void cancelOf(Application application) {
        slots.findOf(application.id())
                .filter(slot -> slot.outcome() == null)
                .ifPresent(slot -> cancel(slot, application, clock.instant()));
    }

    /// No talks take place in a recruitment that is cancelled.
    void cancelAll(UUID recruitmentId) {
        Instant now = clock.instant();
        for (InterviewSlot slot : slots.listToCome(recruitmentId, now)) {
            cancel(slot, applications.findById(requireBooked(slot)), now);
        }
    }

    private static UUID requireBooked(InterviewSlot slot) {
        UUID applicationId = slot.applicationId();
        if (applicationId == null) {
            throw new StateConflict(SlotState.FREE, List.of());
        }
        return applicationId;
    }

    /// What a slot is in a conflict of states.
    enum SlotState {
        FREE,
        BOOKED
    }

    /// Another time, place or panel; who has booked it is told.
    public void change(InterviewSlot slot, InterviewSlotDetails details) {
        boolean isTold = slot.isBooked()
                && !(slot.startsAt().equals(details.startsAt())
                        && slot.lengthMinutes() == details.lengthMinutes()
                        && Objects.equals(slot.place(), details.place())
                        && Objects.equals(slot.link(), details.link()));
        if (slot.outcome() != null) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        UUID applicationId = slot.applicationId();
        if (applicationId != null) {
            requireImpartialPanel(details.panel(), applications.findById(applicationId));
        }
        slots.change(slot, details);
        if (isTold && applicationId != null) {
            letters.tellMoved(
                    recruitments.getRecruitment(slot.recruitmentId()), applications.findById(applicationId), slot);
        }
    }

    /// How the talk went; corrected as long as the results are not out. Applicants are not shown it.
    ///
    /// @param points 0 to 100, of a talk that was held
    /// @throws StateConflict when nobody has booked it, or it has not begun
    /// @throws Forbidden with a conflict of interest
    public void finish(
            InterviewSlot slot,
            InterviewOutcome outcome,
            @Nullable Integer points,
            @Nullable String note,
            Caller caller) {
        if (!slots.isStaffOf(slot, caller)) {
            throw new Forbidden();
        }
        access.requireClosed(recruitments.getUnchanging(slot.recruitmentId()));
        slots.getEntityManager().refresh(slot, LockModeType.PESSIMISTIC_WRITE);
        Application application = applications.findById(requireBooked(slot));
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        if (slot.startsAt().isAfter(clock.instant())) {
            throw new StateConflict(SlotState.BOOKED, List.of());
        }
        if (points != null && outcome == InterviewOutcome.NO_SHOW) {
            throw InvalidInput.at(at("points"), InputFault.NOT_APPLICABLE);
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

    /// Whose talks these are, by application; what staff are biased about is left out.
    ///
    /// @param page of one recruitment
    public Map<UUID, ApplicationReference> listBooked(List<InterviewSlot> page, Caller caller, boolean isStaff) {
        if (page.isEmpty()) {
            return Map.of();
        }
        Set<UUID> hidden = isStaff ? access.listBound(page.getFirst().recruitmentId(), caller) : Set.of();
        List<UUID> ids = page.stream()
                .flatMap(slot -> Stream.ofNullable(slot.applicationId()))
                .filter(id -> !hidden.contains(id))
                .toList();
        return applications.listReferences(ids).stream()
                .collect(Collectors.toMap(ApplicationReference::id, Function.identity()));
    }
}
