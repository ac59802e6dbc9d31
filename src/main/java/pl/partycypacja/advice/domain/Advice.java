package pl.partycypacja.advice.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.OwnershipFault;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.documents.CalendarEvent;
import pl.partycypacja.platform.documents.CalendarFiles;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammeFault;
import pl.partycypacja.programmes.ProgrammesApi;

/// Experts' advice to participants (ADV-1, ADV-2). Both sides and coordinators see it, others do not.
@ApplicationScoped
public class Advice implements PanacheRepositoryBase<AdviceRequest, UUID> {

    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final AdviceAllowances allowances;
    private final ParticipantLetters letters;
    private final CalendarFiles calendars;
    private final Listings listings;
    private final Clock clock;

    Advice(
            ParticipationsApi participations,
            ProgrammesApi programmes,
            Ownership ownership,
            AdviceAllowances allowances,
            ParticipantLetters letters,
            CalendarFiles calendars,
            Listings listings,
            Clock clock) {
        this.participations = participations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.allowances = allowances;
        this.letters = letters;
        this.calendars = calendars;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of requests is narrowed by; null and empty mean any.
    public record Filter(@Nullable UUID editionId, @Nullable UUID participationId, List<AdviceStatus> statuses) {}

    /// Participants see their own, coordinators those of their programmes; with `assigned`, experts see theirs.
    public Page<AdviceRequest> list(PageRequest page, Filter filter, boolean assigned, Caller caller) {
        Listing<AdviceRequest> all = listings.of(AdviceRequest.class, "select x from AdviceRequest x");
        Listing<AdviceRequest> visible = assigned
                ? all.where("x.expertId = :caller", "caller", caller.requireAccountId())
                        .where(
                                "x.programmeId in :advised",
                                "advised",
                                Listing.idsOrNone(programmes.listExpertProgrammeIds(caller.requireAccountId())))
                : ownership.narrow(all, caller);
        return visible.where("x.editionId = :edition", "edition", filter.editionId())
                .where("x.participationId = :participation", "participation", filter.participationId())
                .where("x.status in :statuses", "statuses", filter.statuses())
                .sortable("createdAt", "x.createdAt", Instant.class, AdviceRequest::createdAt)
                .sortedBy("createdAt")
                .page(page, "x.id", AdviceRequest::id);
    }

    /// @throws NotFound when there is none, or the caller may not know of it
    public AdviceRequest getVisible(UUID id, Caller caller) {
        AdviceRequest request = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!isAdviser(request, caller)) {
            ownership.requireVisible(request, caller);
        }
        return request;
    }

    /// Whether the caller is the expert it is assigned to, and still an expert of the programme without a conflict.
    private boolean isAdviser(AdviceRequest request, Caller caller) {
        UUID account = caller.requireAccountId();
        return account.equals(request.expertId())
                && programmes.isExpert(request.programmeId(), account)
                && !ownership.isBound(account, request);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    public AdviceRequest getCoordinated(UUID id, Caller caller) {
        AdviceRequest request = getVisible(id, caller);
        if (!ownership.isCoordinator(request, caller)) {
            throw new Forbidden();
        }
        return request;
    }

    /// For its expert and coordinators.
    ///
    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for the participant
    public AdviceRequest getAdvised(UUID id, Caller caller) {
        AdviceRequest request = getVisible(id, caller);
        if (!isAdviser(request, caller) && !ownership.isCoordinator(request, caller)) {
            throw new Forbidden();
        }
        return request;
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden for its expert
    public AdviceRequest getCancellable(UUID id, Caller caller) {
        AdviceRequest request = getVisible(id, caller);
        if (!ownership.isOwn(request, caller) && !ownership.isCoordinator(request, caller)) {
            throw new Forbidden();
        }
        return request;
    }

    /// @throws InvalidInput `unknown-reference`, or `not-entitled` when the participation has no hours left
    public AdviceRequest ask(UUID participationId, AdviceTopic topic, String question, Caller caller) {
        ParticipationView participation =
                participations.holdNamed(participationId, named -> ownership.requireOwn(named, caller));
        if (!participation.isActive() || !allowances.getAllowance(participation).hasLeft()) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        AdviceRequest request = new AdviceRequest(participation, topic, question, clock.instant());
        persistAndFlush(request);
        letters.tellPeople(
                AdviceMessage.ADVICE_REQUESTED,
                request.programmeId(),
                programmes.listCoordinatorIds(request.programmeId()),
                facts(request, question),
                null);
        return request;
    }

    private void lock(AdviceRequest request) {
        getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    /// ADV-2: to an expert of the programme without a conflict of interest. Another expert begins again without a
    /// date.
    ///
    /// @throws InvalidInput `not-an-expert`, `conflict-of-interest`
    /// @throws StateConflict when it is over
    public void assign(AdviceRequest request, UUID expertId) {
        lock(request);
        new InvalidInput.Collector()
                .rejectIf(
                        !programmes.isExpert(request.programmeId(), expertId),
                        at("expertId"),
                        ProgrammeFault.NOT_AN_EXPERT)
                .rejectIf(ownership.isBound(expertId, request), at("expertId"), OwnershipFault.CONFLICT_OF_INTEREST)
                .throwIfAny();
        UUID before = request.expertId();
        if (expertId.equals(before)) {
            return;
        }
        Optional<AdviceDate> date = request.date();
        request.assign(expertId, clock.instant());
        flush();
        // The calendar of a meeting that is off has a later sequence than that of its invitation.
        Optional<String> cancelled =
                date.map(was -> calendars.write(List.of(request.toCalendarEvent(CalendarEvent.Status.CANCELLED, was))));
        if (before != null) {
            letters.tellPeople(
                    AdviceMessage.ADVICE_CANCELLED,
                    request.programmeId(),
                    Set.of(before),
                    facts(request, "–"),
                    cancelled.orElse(null));
        }
        letters.tell(AdviceMessage.ADVICE_ASSIGNED, request, facts(request, ""), cancelled.orElse(null));
        letters.tellPeople(
                AdviceMessage.ADVICE_ASSIGNED, request.programmeId(), Set.of(expertId), facts(request, ""), null);
    }

    /// @throws InvalidInput `in-the-past`, `required` without place and link
    /// @throws StateConflict unless it is assigned, and not over
    public void schedule(AdviceRequest request, AdviceDate date) {
        new InvalidInput.Collector()
                .rejectIf(!date.startsAt().isAfter(clock.instant()), at("startsAt"), InputFault.IN_THE_PAST)
                .rejectIf(date.place() == null && date.link() == null, at("place"), InputFault.REQUIRED)
                .throwIfAny();
        lock(request);
        request.schedule(date, clock.instant());
        flush();
        tellBoth(
                AdviceMessage.ADVICE_SCHEDULED,
                request,
                "%s (%d min), %s".formatted(Warsaw.text(date.startsAt()), date.lengthMinutes(), date.where()),
                calendar(request, CalendarEvent.Status.CONFIRMED));
    }

    /// ADV-1: no more time than the participation has left.
    ///
    /// @throws InvalidInput `too-many-minutes`
    /// @throws StateConflict unless it is assigned, and not over
    public void complete(AdviceRequest request, int usedMinutes, String summary) {
        lock(request);
        request.complete(usedMinutes, summary, clock.instant());
        allowances.take(participations.getParticipation(request.participationId()), usedMinutes);
        flush();
        tellBoth(AdviceMessage.ADVICE_COMPLETED, request, summary, Optional.empty());
    }

    /// Who resigns asks for nothing any more (APP-9).
    void onResigned(@Observes ParticipationResigned resigned) {
        list("participationId = ?1 and status in (REQUESTED, ASSIGNED, SCHEDULED)", resigned.participationId())
                .forEach(request -> cancel(request, "Rezygnacja z udziału"));
    }

    /// @throws StateConflict when it is over
    public void cancel(AdviceRequest request, String reason) {
        lock(request);
        request.cancel(reason, clock.instant());
        flush();
        tellBoth(AdviceMessage.ADVICE_CANCELLED, request, reason, calendar(request, CalendarEvent.Status.CANCELLED));
    }

    private Optional<String> calendar(AdviceRequest request, CalendarEvent.Status status) {
        return request.date().map(date -> calendars.write(List.of(request.toCalendarEvent(status, date))));
    }

    private void tellBoth(AdviceMessage kind, AdviceRequest request, String note, Optional<String> calendar) {
        Map<String, String> facts = facts(request, note);
        letters.tell(kind, request, facts, calendar.orElse(null));
        UUID expert = request.expertId();
        if (expert != null) {
            letters.tellPeople(kind, request.programmeId(), Set.of(expert), facts, calendar.orElse(null));
        }
    }

    private Map<String, String> facts(AdviceRequest request, String note) {
        Map<String, String> facts = new HashMap<>();
        facts.put("programme", programmes.getEdition(request.editionId()).programmeName());
        facts.put("note", note);
        return facts;
    }
}
