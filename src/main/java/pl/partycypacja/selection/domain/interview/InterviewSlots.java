package pl.partycypacja.selection.domain.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
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
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionFault;

/// The times for talks with shortlisted applicants, as coordinators set them (APP-7).
@ApplicationScoped
public class InterviewSlots {

    private final InterviewSlotRepository slots;
    private final ApplicationsApi applications;
    private final InterviewPanels panels;
    private final RecruitmentsApi recruitments;
    private final ProgrammesApi programmes;
    private final InterviewLetters letters;
    private final Clock clock;

    InterviewSlots(
            InterviewSlotRepository slots,
            ApplicationsApi applications,
            InterviewPanels panels,
            RecruitmentsApi recruitments,
            ProgrammesApi programmes,
            InterviewLetters letters,
            Clock clock) {
        this.slots = slots;
        this.applications = applications;
        this.panels = panels;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.letters = letters;
        this.clock = clock;
    }

    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws InvalidInput `in-the-past`, `before-closing`, `after-interviews`, `not-staff`, `required`
    /// @throws StateConflict once the results are announced, or the recruitment cancelled
    public InterviewSlot create(Seen<RecruitmentView> seen, InterviewSlotDetails details) {
        seen.requireAny(Relation.COORDINATOR);
        RecruitmentView recruitment = recruitments.holdUnchanging(seen.thing().id());
        requireFitting(recruitment, details);
        InterviewSlot slot = new InterviewSlot(recruitment.id(), recruitment.programmeId(), details, clock.instant());
        slots.persistAndFlush(slot);
        return slot;
    }

    /// Another time, place or panel; who has booked it is told.
    ///
    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws InvalidInput as for a new one; `conflict-of-interest` of the panel with who has booked it
    /// @throws DomainException `in-use` once a talk was held in it
    public void change(Seen<InterviewSlot> seen, InterviewSlotDetails details, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        InterviewSlot slot = seen.thing();
        requireVersion.accept(slot.version());
        if (slot.outcome() != null) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        boolean isMoved = !(slot.startsAt().equals(details.startsAt())
                && slot.lengthMinutes() == details.lengthMinutes()
                && Objects.equals(slot.place(), details.place())
                && Objects.equals(slot.link(), details.link()));
        UUID applicationId = slot.applicationId();
        ApplicationView application = applicationId == null ? null : applications.getApplication(applicationId);
        if (application != null) {
            panels.requireImpartial(details.panel(), application);
        }
        RecruitmentView recruitment = recruitments.holdUnchanging(slot.recruitmentId());
        requireFitting(recruitment, details);
        slot.describe(details, clock.instant());
        slots.flush();
        if (isMoved && application != null) {
            letters.tellMoved(recruitment, application, slot);
        }
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws Forbidden unless the caller coordinates the programme
    /// @throws DomainException `in-use` when it is booked, or a talk was held in it
    public void remove(Seen<InterviewSlot> seen, LongConsumer requireVersion) {
        seen.requireAny(Relation.COORDINATOR);
        InterviewSlot slot = seen.thing();
        requireVersion.accept(slot.version());
        if (slot.isBooked()) {
            throw new DomainException(GeneralProblem.IN_USE);
        }
        slots.delete(slot);
        slots.flush();
    }

    private void requireFitting(RecruitmentView recruitment, InterviewSlotDetails details) {
        if (!recruitment.state().isUnderWay()) {
            throw new StateConflict(recruitment.state(), List.of());
        }
        Instant closing = recruitment.closesAt();
        Place start = Place.at("startsAt");
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(!details.startsAt().isAfter(clock.instant()), start, InputFault.IN_THE_PAST)
                .rejectIf(closing == null || details.startsAt().isBefore(closing), start, SelectionFault.BEFORE_CLOSING)
                .rejectIf(isAfterInterviews(recruitment, details.endsAt()), start, SelectionFault.AFTER_INTERVIEWS)
                .rejectIf(details.place() == null && details.link() == null, Place.at("place"), InputFault.REQUIRED);
        Set<UUID> staff = new HashSet<>(programmes.listCoordinatorIds(recruitment.programmeId()));
        staff.addAll(programmes.listExpertIds(recruitment.programmeId()));
        for (int i = 0; i < details.panel().size(); i++) {
            faults.rejectIf(!staff.contains(details.panel().get(i)), Place.at("panel", i), SelectionFault.NOT_STAFF);
        }
        faults.throwIfAny();
    }

    /// Whether a talk would end after the last day of interviews, or there are none.
    static boolean isAfterInterviews(RecruitmentView recruitment, Instant end) {
        return recruitment.interviewsUntil() == null
                || end.isAfter(Warsaw.endOf(recruitment.interviewsUntil().lastDay()));
    }
}
