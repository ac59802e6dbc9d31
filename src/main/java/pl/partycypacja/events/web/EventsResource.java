package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDetails;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.Events;
import pl.partycypacja.organisations.OrganisationReference;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.http.PublicAddress;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi;

/// Events: planning, publishing, confirming and calling them off (EVT-1 … EVT-5, EVT-7).
@Path("/api/v1")
@Tag(name = "Wydarzenia")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private static final String LINKED_DATA = "application/ld+json";

    private final Events events;
    private final EventDirectory directory;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final PublicAddress address;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    EventsResource(
            Events events,
            EventDirectory directory,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            PublicAddress address,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.events = events;
        this.directory = directory;
        this.programmes = programmes;
        this.organisations = organisations;
        this.address = address;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    private EventResponse respond(Seen<Event> event) {
        return describe(List.of(event)).apply(event);
    }

    /// How events are answered, with one look at the names of all programmes and organisers that they refer to.
    private Function<Seen<Event>, EventResponse> describe(List<Seen<Event>> found) {
        List<Event> all = found.stream().map(Seen::thing).toList();
        Map<UUID, ProgrammeReference> named =
                programmes
                        .listProgrammes(
                                all.stream().map(Event::programmeId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(ProgrammeReference::id, Function.identity()));
        Map<UUID, OrganisationReference> organisers =
                organisations
                        .listOrganisations(
                                all.stream().map(Event::organiserId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(OrganisationReference::id, Function.identity()));
        return seen -> EventResponse.from(
                seen.thing(),
                Objects.requireNonNull(named.get(seen.thing().programmeId())),
                Objects.requireNonNull(organisers.get(seen.thing().organiserId())),
                directory.sessions(seen),
                directory.allowedActions(seen));
    }

    @GET
    @Path("/events")
    @PermitAll
    @Query
    @Operation(
            operationId = "listEvents",
            summary = "Wyszukaj wydarzenia",
            description = "Szkice widzą koordynatorzy programu. Sortowanie: `startsAt` (domyślnie), `title`.")
    public Page<EventResponse> list(@BeanParam PageRequest page, @BeanParam @Valid EventFilters filters) {
        Page<Seen<Event>> found = directory.list(page, filters.toFilter(), caller.get());
        return found.map(describe(found.items()));
    }

    @POST
    @Path("/events")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEvent",
            summary = "Utwórz szkic wydarzenia",
            description = "Spotkania po kolei; szkic może jeszcze nie mieć żadnego (EVT-1).")
    public RestResponse<EventResponse> create(@NotNull @Valid CreateEventRequest request) {
        Seen<Event> event = events.create(request.programme(), request.editionId(), request.details(), caller.get());
        return Created.at("/api/v1/events/" + event.thing().id(), respond(event));
    }

    @GET
    @Path("/events/{id}")
    @PermitAll
    @Query
    @Operation(operationId = "getEvent", summary = "Pokaż wydarzenie")
    public EventResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
    }

    @PATCH
    @Path("/events/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateEvent",
            summary = "Zmień wydarzenie",
            description = "Zapisani dowiadują się, co się zmieniło. Początek zapisów podany w dniach przed wydarzeniem"
                    + " przesuwa się razem z nim (EVT-4).")
    public EventResponse update(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EventDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Event> event = directory.open(id, caller.get());
        events.update(event, before -> patches.apply(patch, before, EventDetails.class), preconditions::requireVersion);
        return respond(event);
    }

    @POST
    @Path("/events/{id}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "publishEvent",
            summary = "Opublikuj wydarzenie",
            description = "Wizyta studyjna trwa dwa dni, ma od 15 do 25 miejsc i w programie spotkanie z władzami"
                    + " samorządowymi i z lokalnymi organizacjami (EVT-2, EVT-3); wszystkie przeszkody naraz.")
    public EventResponse publish(@PathParam("id") UUID id) {
        Seen<Event> event = directory.open(id, caller.get());
        events.publish(event);
        return respond(event);
    }

    @POST
    @Path("/events/{id}/confirm")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Operation(
            operationId = "confirmEvent",
            summary = "Potwierdź, że wydarzenie się odbędzie",
            description = "Także poniżej minimum; zapisani dostają wiadomość (EVT-7).")
    public EventResponse confirm(@PathParam("id") UUID id) {
        Seen<Event> event = directory.open(id, caller.get());
        events.confirm(event);
        return respond(event);
    }

    @POST
    @Path("/events/{id}/cancel")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelEvent",
            summary = "Odwołaj wydarzenie",
            description = "Zapisani dostają wiadomość z powodem (EVT-7).")
    public EventResponse cancel(@PathParam("id") UUID id, @NotNull @Valid CancelEventRequest request) {
        Seen<Event> event = directory.open(id, caller.get());
        events.cancel(event, request.reason());
        return respond(event);
    }

    @GET
    @Path("/events/{id}/event.jsonld")
    @PermitAll
    @Query
    @Produces(LINKED_DATA)
    @Operation(
            operationId = "getLinkedEvent",
            summary = "Wydarzenie jako dane powiązane (JSON-LD)",
            description =
                    "JSON-LD według `schema.org/Event`, do umieszczenia na stronie wydarzenia. Szkice go nie mają.")
    public LinkedEvent linked(@PathParam("id") UUID id) {
        Event event = directory.getPublished(id);
        return LinkedEvent.from(
                event,
                organisations
                        .findOrganisation(event.organiserId())
                        .map(OrganisationReference::name)
                        .orElse(null),
                address.of("/api/v1/events/" + id));
    }

    @POST
    @Path("/events/{id}/copy")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "copyEvent",
            summary = "Powtórz wydarzenie w innych dniach",
            description =
                    "Szkice serii, takiej jak 2 × 3 warsztaty: o tych samych godzinach, z programem, dniem decyzji"
                            + " i zapisami przesuniętymi o tyle samo dni. Dokumentów się nie kopiuje. `Location` to"
                            + " pierwsza kopia.")
    public RestResponse<Page<EventResponse>> copy(@PathParam("id") UUID id, @NotNull @Valid CopyEventRequest request) {
        List<Seen<Event>> copies = events.copy(directory.open(id, caller.get()), request.startsOn());
        return Created.at(
                "/api/v1/events/" + copies.getFirst().thing().id(),
                Page.whole(copies.stream().map(describe(copies)).toList()));
    }

    @DELETE
    @Path("/events/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "deleteEvent",
            summary = "Usuń szkic wydarzenia",
            description = "Opublikowane się odwołuje.")
    public void delete(@PathParam("id") UUID id) {
        events.remove(directory.open(id, caller.get()), preconditions::requireVersion);
    }
}
