package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDetails;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.events.domain.Events;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.IdempotencyKey;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.http.PublicAddress;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.EventKind;

/// What takes place, and when (EVT-1 … EVT-4, EVT-7).
@Path("/api/v1")
@Tag(name = "Wydarzenia")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private static final String LINKED_DATA = "application/ld+json";

    private final Events events;
    private final EventDirectory directory;
    private final OrganisationsApi organisations;
    private final PublicAddress address;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    EventsResource(
            Events events,
            EventDirectory directory,
            OrganisationsApi organisations,
            PublicAddress address,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.events = events;
        this.directory = directory;
        this.organisations = organisations;
        this.address = address;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    private EventResponse respond(Event event) {
        return EventResponse.from(event, directory.isCoordinator(event, caller.get()), directory.now());
    }

    public static class Filters {
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(description = "Słowa z tytułu, opisu, programu i miejsca, w dowolnej odmianie.")
        @Nullable
        String q;

        @QueryParam("kind")
        @Nullable
        List<EventKind> kind;

        @QueryParam("status")
        @Nullable
        List<EventStatus> status;

        @QueryParam("programme")
        @Parameter(description = "`slug` programu.")
        @Nullable
        List<@Size(max = 200) String> programme;

        @QueryParam("from")
        @Parameter(description = "Trwa jeszcze tego dnia albo później.")
        @Nullable
        LocalDate from;

        @QueryParam("to")
        @Parameter(description = "Zaczyna się najpóźniej tego dnia.")
        @Nullable
        LocalDate to;

        @QueryParam("freePlaces")
        @Parameter(description = "Czy są wolne miejsca.")
        @Nullable
        Boolean freePlaces;

        @QueryParam("voivodeship")
        @Parameter(description = "Pierwsze dwie cyfry kodu TERYT województwa.")
        @Nullable
        List<@Size(max = 2) @Pattern(regexp = "^(0[2468]|[12][02468]|3[02])$") String> voivodeship;

        @QueryParam("near")
        @Size(max = 24)
        @Pattern(regexp = "^-?(90|[1-8]?[0-9](\\.[0-9]{1,6})?),-?(180|(1[0-7]|[1-9])?[0-9](\\.[0-9]{1,6})?)$")
        @Parameter(
                description = "Punkt: stopnie szerokości i długości geograficznej po przecinku.",
                example = "51.11,17.03")
        @Nullable
        String near;

        @QueryParam("withinKm")
        @Min(1)
        @Max(1_000)
        @DefaultValue("50")
        @Parameter(description = "Ile kilometrów od punktu `near`.")
        int withinKm;

        private EventDirectory.@Nullable Vicinity vicinity() {
            if (near == null) {
                return null;
            }
            int comma = near.indexOf(',');
            return new EventDirectory.Vicinity(
                    Double.parseDouble(near.substring(0, comma)),
                    Double.parseDouble(near.substring(comma + 1)),
                    withinKm);
        }

        EventDirectory.Filter toFilter() {
            return new EventDirectory.Filter(
                    q,
                    Repeated.orEmpty(kind),
                    Repeated.orEmpty(status),
                    Repeated.orEmpty(programme),
                    from,
                    to,
                    freePlaces,
                    Repeated.orEmpty(voivodeship),
                    vicinity());
        }
    }

    @GET
    @Path("/events")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listEvents",
            summary = "Wydarzenia",
            description = "Szkice widzą koordynatorzy programu. Sortowanie: `startsAt` (domyślnie), `title`.")
    public Page<EventResponse> list(@BeanParam PageRequest page, @BeanParam @Valid Filters filters) {
        Predicate<Event> isCoordinated = directory.coordinatedBy(caller.get());
        return directory
                .list(page, filters.toFilter(), caller.get())
                .map(event -> EventResponse.from(event, isCoordinated.test(event), directory.now()));
    }

    @Schema(name = "CreateEventRequest")
    public record CreateRequest(
            @NotBlank @Size(max = 200) @Schema(description = "`slug` programu.", examples = "pracownia-samorzadowa")
            String programme,

            @Nullable UUID editionId,
            @NotNull @Valid EventDetails details) {}

    @POST
    @Path("/events")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEvent",
            summary = "Utwórz szkic wydarzenia",
            description = "Spotkania po kolei; szkic może jeszcze nie mieć żadnego (EVT-1).")
    public RestResponse<EventResponse> create(@NotNull @Valid CreateRequest request) {
        Event event = events.create(request.programme(), request.editionId(), request.details(), caller.get());
        return Created.at("/api/v1/events/" + event.id(), respond(event));
    }

    @GET
    @Path("/events/{id}")
    @PermitAll
    @Transactional
    @Operation(operationId = "getEvent", summary = "Pokaż wydarzenie")
    public EventResponse get(@PathParam("id") UUID id) {
        return respond(directory.getVisible(id, caller.get()));
    }

    @PATCH
    @Path("/events/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
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
        Event event = directory.getCoordinated(id, caller.get());
        events.update(event, before -> patches.apply(patch, before, EventDetails.class), preconditions::requireVersion);
        return respond(event);
    }

    @POST
    @Path("/events/{id}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Operation(
            operationId = "publishEvent",
            summary = "Opublikuj wydarzenie",
            description = "Wizyta studyjna trwa dwa dni, ma od 15 do 25 miejsc i w programie spotkanie z władzami"
                    + " samorządowymi i z lokalnymi organizacjami (EVT-2, EVT-3); wszystkie przeszkody naraz.")
    public EventResponse publish(@PathParam("id") UUID id) {
        Event event = directory.getCoordinated(id, caller.get());
        events.publish(event);
        return respond(event);
    }

    @POST
    @Path("/events/{id}/confirm")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @IdempotencyKey.Required
    @Operation(
            operationId = "confirmEvent",
            summary = "Potwierdź, że wydarzenie się odbędzie",
            description = "Także poniżej minimum; zapisani dostają wiadomość (EVT-7).")
    public EventResponse confirm(@PathParam("id") UUID id) {
        Event event = directory.getCoordinated(id, caller.get());
        events.confirm(event);
        return respond(event);
    }

    @Schema(name = "CancelEventRequest")
    public record CancelRequest(
            @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Za mało zgłoszeń.")
            String reason) {}

    @POST
    @Path("/events/{id}/cancel")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @IdempotencyKey.Required
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelEvent",
            summary = "Odwołaj wydarzenie",
            description = "Zapisani dostają wiadomość z powodem (EVT-7).")
    public EventResponse cancel(@PathParam("id") UUID id, @NotNull @Valid CancelRequest request) {
        Event event = directory.getCoordinated(id, caller.get());
        events.cancel(event, request.reason(), caller.get());
        return respond(event);
    }

    @GET
    @Path("/events/{id}/event.jsonld")
    @PermitAll
    @Transactional
    @Produces(LINKED_DATA)
    @Operation(
            operationId = "getLinkedEvent",
            summary = "Wydarzenie jako dane połączone",
            description =
                    "JSON-LD według `schema.org/Event`, do umieszczenia na stronie wydarzenia. Szkice go nie mają.")
    public LinkedEvent linked(@PathParam("id") UUID id) {
        Event event = directory.getPublished(id);
        return LinkedEvent.from(
                event,
                organisations
                        .findOrganisation(event.organiserId())
                        .map(OrganisationsApi.OrganisationSummary::name)
                        .orElse(null),
                address.of("/api/v1/events/" + id));
    }

    @Schema(name = "CopyEventRequest")
    public record CopyRequest(
            @NotEmpty
            @Size(max = 50)
            @Schema(
                    description = "Dzień pierwszego spotkania każdej kopii.",
                    examples = "[\"2011-12-05\", \"2011-12-12\"]")
            List<@NotNull LocalDate> startsOn) {}

    @POST
    @Path("/events/{id}/copy")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @IdempotencyKey.Required
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "copyEvent",
            summary = "Powtórz wydarzenie w innych dniach",
            description =
                    "Szkice serii, takiej jak 2 × 3 warsztaty: o tych samych godzinach, z programem, dniem decyzji"
                            + " i zapisami przesuniętymi o tyle samo dni. Dokumentów się nie kopiuje.")
    public Page<EventResponse> copy(@PathParam("id") UUID id, @NotNull @Valid CopyRequest request) {
        Event event = directory.getCoordinated(id, caller.get());
        return Page.whole(events.copy(event, request.startsOn()).stream()
                .map(this::respond)
                .toList());
    }

    @DELETE
    @Path("/events/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Transactional
    @Operation(
            operationId = "deleteEvent",
            summary = "Usuń szkic wydarzenia",
            description = "Opublikowane się odwołuje.")
    public void delete(@PathParam("id") UUID id) {
        events.remove(directory.getCoordinated(id, caller.get()), preconditions::requireVersion);
    }
}
