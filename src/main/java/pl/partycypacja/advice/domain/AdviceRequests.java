package pl.partycypacja.advice.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammeFault;
import pl.partycypacja.programmes.ProgrammesApi;

/// Advice from the question to the summary (ADV-1, ADV-2).
@ApplicationScoped
public class AdviceRequests {

    private final AdviceRequestRepository requests;
    private final AdviceDirectory directory;
    private final AdviceAllowances allowances;
    private final AdviceLetters letters;
    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final Clock clock;

    AdviceRequests(
            AdviceRequestRepository requests,
            AdviceDirectory directory,
            AdviceAllowances allowances,
            AdviceLetters letters,
            ParticipationsApi participations,
            ProgrammesApi programmes,
            Ownership ownership,
            Clock clock) {
        this.requests = requests;
        this.directory = directory;
        this.allowances = allowances;
        this.letters = letters;
        this.participations = participations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// @param participationId the caller's own
    /// @throws InvalidInput `unknown-reference`; `not-entitled` when the participation is over or has no time left
    /// @throws Forbidden when the caller coordinates the programme and does not own the participation
    public Seen<AdviceRequest> ask(UUID participationId, AdviceTopic topic, String question, Caller caller) {
        ParticipationView participation = participations.holdNamed(participationId, named -> requireOwn(named, caller));
        if (!allowances.getAllowance(participation).isUsable()) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        AdviceRequest request = new AdviceRequest(participation, topic, question, clock.instant());
        requests.persistAndFlush(request);
        letters.tellRequested(request);
        return directory.see(request, caller);
    }

    private void requireOwn(ParticipationView named, Caller caller) {
        Standing standing = ownership.standing(named, caller);
        if (!standing.is(Relation.OWNER)) {
            throw standing.is(Relation.COORDINATOR) ? new Forbidden() : new NotFound();
        }
    }

    /// ADV-2: to an expert of the programme without a conflict of interest. Another expert begins without a date;
    /// the same expert changes nothing.
    ///
    /// @throws InvalidInput `not-an-expert`, `conflict-of-interest`
    /// @throws StateConflict when it is over
    public void assign(Seen<AdviceRequest> seen, UUID expertId) {
        requests.hold(seen, AdviceAction.ASSIGN);
        AdviceRequest request = seen.thing();
        requireAdviser(request, expertId);
        UUID before = request.expertId();
        if (expertId.equals(before)) {
            return;
        }
        Optional<AdviceDate> date = request.date();
        request.assign(expertId, clock.instant());
        requests.flush();
        letters.tellAssigned(request, before, date);
    }

    private void requireAdviser(AdviceRequest request, UUID expertId) {
        new InvalidInput.Collector()
                .rejectIf(
                        !programmes.isExpert(request.programmeId(), expertId),
                        at("expertId"),
                        ProgrammeFault.NOT_AN_EXPERT)
                .rejectIf(ownership.isBound(expertId, request), at("expertId"), OwnershipFault.CONFLICT_OF_INTEREST)
                .throwIfAny();
    }

    /// A second date replaces the first.
    ///
    /// @throws InvalidInput `in-the-past`; `required` without place and link
    /// @throws StateConflict unless it is assigned, and not over
    public void schedule(Seen<AdviceRequest> seen, AdviceDate date) {
        requests.hold(seen, AdviceAction.SCHEDULE);
        new InvalidInput.Collector()
                .rejectIf(!date.startsAt().isAfter(clock.instant()), at("startsAt"), InputFault.IN_THE_PAST)
                .rejectIf(date.isNowhere(), at("place"), InputFault.REQUIRED)
                .throwIfAny();
        seen.thing().schedule(date, clock.instant());
        requests.flush();
        letters.tellScheduled(seen.thing(), date);
    }

    /// ADV-1: uses no more time than the participation has left.
    ///
    /// @param usedMinutes at least 1
    /// @throws InvalidInput `too-many-minutes`
    /// @throws StateConflict unless it is assigned, and not over
    public void complete(Seen<AdviceRequest> seen, int usedMinutes, String summary) {
        requests.hold(seen, AdviceAction.COMPLETE);
        AdviceRequest request = seen.thing();
        request.complete(usedMinutes, summary, clock.instant());
        allowances.take(participations.getParticipation(request.participationId()), usedMinutes);
        requests.flush();
        letters.tellCompleted(request, summary);
    }

    /// No time is used.
    ///
    /// @throws StateConflict when it is over
    public void cancel(Seen<AdviceRequest> seen, String reason) {
        requests.hold(seen, AdviceAction.CANCEL);
        cancel(seen.thing(), reason);
    }

    /// APP-9: what a participant who resigns has asked for is cancelled.
    void onResigned(@Observes ParticipationResigned resigned) {
        requests.holdOpen(resigned.participationId()).forEach(request -> cancel(request, "Rezygnacja z udziału"));
    }

    private void cancel(AdviceRequest request, String reason) {
        request.cancel(reason, clock.instant());
        requests.flush();
        letters.tellCancelled(request, reason);
    }
}
