package pl.partycypacja.selection.web.interview;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.interview.InterviewDirectory;
import pl.partycypacja.selection.domain.interview.InterviewSlot;
import pl.partycypacja.selection.domain.interview.InterviewSlotDetails;
import pl.partycypacja.selection.domain.interview.InterviewSlots;
import pl.partycypacja.selection.domain.interview.Interviews;
import pl.partycypacja.selection.domain.interview.Shortlist;

/// The shortlist, and talks with those on it (APP-7).
@Path("/api/v1")
@Tag(name = "Rozmowy")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class InterviewsResource {

    private final Shortlist shortlist;
    private final InterviewDirectory directory;
    private final InterviewSlots slots;
    private final Interviews interviews;
    private final RecruitmentsApi recruitments;
    private final ParticipantNames names;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    InterviewsResource(
            Shortlist shortlist,
            InterviewDirectory directory,
            InterviewSlots slots,
            Interviews interviews,
            RecruitmentsApi recruitments,
            ParticipantNames names,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.shortlist = shortlist;
        this.directory = directory;
        this.slots = slots;
        this.interviews = interviews;
        this.recruitments = recruitments;
        this.names = names;
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
        Seen<RecruitmentView> recruitment = recruitments.open(id, caller.get());
        recruitment.requireAny(Relation.COORDINATOR);
        request.requireOne();
        return new ShortlistedResponse(
                request.applications() != null
                        ? shortlist.add(recruitment, request.applications())
                        : shortlist.addBest(recruitment, Objects.requireNonNull(request.best())));
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
        Seen<RecruitmentView> recruitment = recruitments.open(id, caller.get());
        Page<InterviewSlot> found = directory.list(page, recruitment, free);
        return found.map(respond(found.items(), recruitment));
    }

    private Map<UUID, String> namesOf(List<InterviewSlot> page, Map<UUID, ApplicationReference> booked) {
        return names.namesOfPeople(Stream.concat(
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
        Seen<RecruitmentView> recruitment = recruitments.open(id, caller.get());
        InterviewSlot slot = slots.create(recruitment, details);
        return Created.at("/api/v1/interview-slots/" + slot.id(), respond(slot, recruitment));
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
        return new InterviewsOfferedResponse(interviews.offer(recruitments.open(id, caller.get())));
    }

    @GET
    @Path("/interview-slots/{id}")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(operationId = "getInterviewSlot", summary = "Pokaż termin rozmowy")
    public InterviewSlotResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
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
        Seen<InterviewSlot> slot = directory.open(id, caller.get());
        slots.change(slot, details, preconditions::requireVersion);
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
        slots.remove(directory.open(id, caller.get()), preconditions::requireVersion);
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
        Seen<InterviewSlot> slot = directory.openToBook(id, request.applicationId(), caller.get());
        interviews.book(slot, request.applicationId());
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
        Seen<InterviewSlot> slot = directory.open(id, caller.get());
        interviews.release(slot);
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
        Seen<InterviewSlot> slot = directory.open(id, caller.get());
        interviews.finish(slot, request.outcome(), request.points(), request.note());
        return respond(slot);
    }

    private InterviewSlotResponse respond(Seen<InterviewSlot> slot) {
        return respond(slot.thing(), recruitments.open(slot.thing().recruitmentId(), slot.caller()));
    }

    private InterviewSlotResponse respond(InterviewSlot slot, Seen<RecruitmentView> recruitment) {
        return respond(List.of(slot), recruitment).apply(slot);
    }

    /// How slots of one recruitment are shown to the caller: staff see who comes, applicants their own booking.
    private Function<InterviewSlot, InterviewSlotResponse> respond(
            List<InterviewSlot> page, Seen<RecruitmentView> recruitment) {
        InterviewDirectory.Shown shown = directory.show(page, recruitment);
        Map<UUID, String> known = namesOf(page, shown.booked());
        return slot -> InterviewSlotResponse.from(
                slot, shown.booked(), known, shown.isStaff().test(slot));
    }
}
