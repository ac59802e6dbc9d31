package pl.partycypacja.applications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.ApplicationReference;
import pl.partycypacja.applications.domain.InterviewSlot;
import pl.partycypacja.applications.domain.InterviewSlotDetails;
import pl.partycypacja.applications.domain.InterviewSlots;
import pl.partycypacja.applications.domain.Interviews;
import pl.partycypacja.applications.domain.SelectionAccess;
import pl.partycypacja.applications.domain.Shortlist;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The shortlist, and talks with those on it (APP-7).
@Path("/api/v1")
@Tag(name = "Rozmowy")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class InterviewsResource {

    private final Shortlist shortlist;
    private final InterviewSlots slots;
    private final Interviews interviews;
    private final ParticipantNames applicants;
    private final SelectionAccess access;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    InterviewsResource(
            Shortlist shortlist,
            InterviewSlots slots,
            Interviews interviews,
            ParticipantNames applicants,
            SelectionAccess access,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.shortlist = shortlist;
        this.slots = slots;
        this.interviews = interviews;
        this.applicants = applicants;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/recruitments/{id}/shortlist")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "shortlistApplications",
            summary = "Wybierz zgłoszenia do rozmów",
            description =
                    "Wskazane albo najlepsze z rankingu; wnioskodawcy dostają wiadomość. Remis na granicy trzeba najpierw rozstrzygnąć.")
    public ShortlistedResponse shortlist(@PathParam("id") UUID id, @NotNull @Valid ShortlistRequest request) {
        var recruitment = access.getCoordinated(id, caller.get());
        request.requireOne();
        return new ShortlistedResponse(
                request.applications() != null
                        ? shortlist.add(recruitment, request.applications(), caller.get())
                        : shortlist.addBest(recruitment, Objects.requireNonNull(request.best()), caller.get()));
    }

    @GET
    @Path("/recruitments/{id}/interview-slots")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "listInterviewSlots",
            summary = "Terminy rozmów",
            description =
                    "Koordynator widzi wszystkie, ekspert te, w których rozmawia, osoba z listy wybranych – wolne i swój."
                            + " Sortowanie: `startsAt`.")
    public Page<InterviewSlotResponse> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("free") @Parameter(description = "Tylko wolne albo tylko zajęte.") @Nullable Boolean free) {
        Page<InterviewSlot> found = slots.list(page, id, free, caller.get());
        return found.map(respond(found.items(), id));
    }

    private Map<UUID, String> namesOf(List<InterviewSlot> page, Map<UUID, ApplicationReference> booked) {
        return applicants.namesOfPeople(Stream.concat(
                        page.stream().flatMap(slot -> slot.panel().stream()),
                        booked.values().stream().map(ApplicationReference::applicantId))
                .distinct()
                .toList());
    }

    @POST
    @Path("/recruitments/{id}/interview-slots")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createInterviewSlot",
            summary = "Dodaj termin rozmowy",
            description = "Po zamknięciu naboru i nie później niż w ostatnim dniu rozmów (APP-7).")
    public RestResponse<InterviewSlotResponse> create(
            @PathParam("id") UUID id, @NotNull @Valid InterviewSlotDetails details) {
        InterviewSlot slot = slots.create(access.getCoordinated(id, caller.get()), details);
        return Created.at("/api/v1/interview-slots/" + slot.id(), respond(slot));
    }

    @POST
    @Path("/recruitments/{id}/offer-interviews")
    @Command(demandsKey = true)
    @Operation(
            operationId = "offerInterviews",
            summary = "Zaproś na rozmowy",
            description =
                    "Osoby z listy wybranych, które nie mają terminu, dostają wiadomość z wolnymi terminami i plikiem"
                            + " iCalendar. Powtórzone jest przypomnieniem.")
    public InterviewsOfferedResponse offer(@PathParam("id") UUID id) {
        return new InterviewsOfferedResponse(interviews.offer(access.getCoordinated(id, caller.get())));
    }

    @GET
    @Path("/interview-slots/{id}")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(operationId = "getInterviewSlot", summary = "Pokaż termin rozmowy")
    public InterviewSlotResponse get(@PathParam("id") UUID id) {
        return respond(slots.getVisible(id, caller.get()));
    }

    @PUT
    @Path("/interview-slots/{id}")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateInterviewSlot",
            summary = "Zmień termin rozmowy",
            description = "Kto go zarezerwował, dostaje wiadomość i nowy plik iCalendar.")
    public InterviewSlotResponse update(@PathParam("id") UUID id, @NotNull @Valid InterviewSlotDetails details) {
        InterviewSlot slot = slots.getCoordinated(id, caller.get());
        preconditions.requireVersion(slot.version());
        interviews.change(slot, details);
        return respond(slot);
    }

    @DELETE
    @Path("/interview-slots/{id}")
    @Command
    @Operation(
            operationId = "deleteInterviewSlot",
            summary = "Usuń wolny termin rozmowy",
            description = "Zarezerwowany trzeba najpierw zwolnić, żeby wnioskodawca się o tym dowiedział.")
    public void delete(@PathParam("id") UUID id) {
        InterviewSlot slot = slots.getCoordinated(id, caller.get());
        preconditions.requireVersion(slot.version());
        slots.remove(slot);
    }

    @POST
    @Path("/interview-slots/{id}/book")
    @RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "bookInterview",
            summary = "Zarezerwuj termin rozmowy",
            description =
                    "Kto ma już inny, zmienia go. Jeden termin ma jedną rezerwację, choćby wielu prosiło naraz (APP-7).")
    public InterviewSlotResponse book(@PathParam("id") UUID id, @NotNull @Valid BookInterviewRequest request) {
        InterviewSlot slot = slots.getToBook(id, request.applicationId(), caller.get());
        interviews.book(slot, request.applicationId(), caller.get());
        return respond(slot);
    }

    @POST
    @Path("/interview-slots/{id}/release")
    @RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "releaseInterview",
            summary = "Zwolnij zarezerwowany termin",
            description = "Wnioskodawca do początku rozmowy, koordynator, póki nie zapisano jej wyniku.")
    public InterviewSlotResponse release(@PathParam("id") UUID id) {
        InterviewSlot slot = slots.getVisible(id, caller.get());
        interviews.release(slot, caller.get());
        return respond(slot);
    }

    @POST
    @Path("/interview-slots/{id}/outcome")
    @RolesAllowed({Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordInterview",
            summary = "Zapisz wynik rozmowy",
            description = "Koordynator albo ktoś z prowadzących rozmowę; można poprawiać do ogłoszenia wyników.")
    public InterviewSlotResponse finish(@PathParam("id") UUID id, @NotNull @Valid InterviewOutcomeRequest request) {
        InterviewSlot slot = slots.getVisible(id, caller.get());
        interviews.finish(slot, request.outcome(), request.points(), request.note(), caller.get());
        return respond(slot);
    }

    private InterviewSlotResponse respond(InterviewSlot slot) {
        return respond(List.of(slot), slot.recruitmentId()).apply(slot);
    }

    /// How slots of one recruitment are shown to the caller: staff see who comes, applicants their own booking.
    private Function<InterviewSlot, InterviewSlotResponse> respond(List<InterviewSlot> page, UUID recruitmentId) {
        Predicate<InterviewSlot> isStaff = slots.staffOf(recruitmentId, caller.get());
        Map<UUID, ApplicationReference> booked =
                interviews.listBooked(page, caller.get(), page.stream().anyMatch(isStaff));
        Map<UUID, String> names = namesOf(page, booked);
        return slot -> InterviewSlotResponse.from(slot, booked, names, isStaff.test(slot));
    }
}
