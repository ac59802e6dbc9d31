package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationDirectory;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.events.domain.Registrations;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.CurrentLanguage;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Registrations for events: places, and turns in the queue for them (EVT-5, EVT-6).
@Path("/api/v1")
@Tag(name = "Zapisy na wydarzenia")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class RegistrationsResource {

    private final EventDirectory events;
    private final RegistrationDirectory directory;
    private final Registrations registrations;
    private final ParticipantNames names;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Preconditions preconditions;
    private final MergePatch patches;

    RegistrationsResource(
            EventDirectory events,
            RegistrationDirectory directory,
            Registrations registrations,
            ParticipantNames names,
            CurrentCaller caller,
            CurrentLanguage language,
            Preconditions preconditions,
            MergePatch patches) {
        this.events = events;
        this.directory = directory;
        this.registrations = registrations;
        this.names = names;
        this.caller = caller;
        this.language = language;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    private RegistrationResponse respond(Seen<Registration> registration) {
        return RegistrationResponse.from(directory.view(registration), names.namesOf(List.of(registration.thing())));
    }

    private static String address(Seen<Registration> registration) {
        return "/api/v1/registrations/" + registration.thing().id();
    }

    @POST
    @Path("/events/{id}/registrations")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerForEvent",
            summary = "Zapisz się na wydarzenie",
            description = "Na wolne miejsce albo na listę oczekujących, według grupy i kolejności (EVT-5, EVT-6).")
    public RestResponse<RegistrationResponse> register(
            @PathParam("id") UUID id, @NotNull @Valid RegisterForEventRequest request) {
        Seen<Registration> registration = registrations.register(
                events.open(id, caller.get()), request.organisationId(), request.toSaid(), language.get());
        return Created.at(address(registration), respond(registration));
    }

    @GET
    @Path("/registrations")
    @Query
    @Operation(
            operationId = "listRegistrations",
            summary = "Wyszukaj zapisy",
            description = "Własne i swoich organizacji; koordynator widzi zapisy na wydarzenia swoich programów."
                    + " Sortowanie: `registeredAt` (domyślnie), `tier`.")
    public Page<RegistrationSummary> list(
            @BeanParam PageRequest page,
            @QueryParam("event") @Nullable UUID event,
            @QueryParam("status") @Nullable List<RegistrationStatus> status,
            @QueryParam("organisation") @Nullable UUID organisation,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Tylko te, na które idziesz Ty.")
                    boolean mine,
            @QueryParam("updatedSince") @Parameter(description = "Zmienione od tej chwili.") @Nullable
                    Instant updatedSince) {
        Caller reader = caller.get();
        UUID person = mine ? reader.requireAccountId() : null;
        Page<Registration> found = directory.list(
                page,
                new RegistrationDirectory.Filter(event, Repeated.orEmpty(status), organisation, person, updatedSince),
                reader);
        ParticipantNames.Names people = names.namesOf(found.items());
        return found.map(
                registration -> RegistrationSummary.from(registration, directory.statusOf(registration), people));
    }

    @GET
    @Path("/registrations/{id}")
    @Query
    @Operation(operationId = "getRegistration", summary = "Pokaż zapis")
    public RegistrationResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
    }

    @GET
    @Path("/registrations/{id}/history")
    @Query
    @Operation(
            operationId = "listRegistrationHistory",
            summary = "Historia zapisu",
            description = "Każdy krok z powodem (EVT-6).")
    public Page<RegistrationStepResponse> history(@PathParam("id") UUID id) {
        return Page.whole(directory.listSteps(directory.open(id, caller.get())).stream()
                .map(RegistrationStepResponse::from)
                .toList());
    }

    @POST
    @Path("/registrations/{id}/accept")
    @Command(demandsKey = true)
    @Operation(
            operationId = "acceptEventPlace",
            summary = "Przyjmij zaproponowane miejsce",
            description = "Do chwili `offerExpiresAt`; potem miejsce przechodzi na następną osobę.")
    public RegistrationResponse accept(@PathParam("id") UUID id) {
        Seen<Registration> registration = directory.open(id, caller.get());
        registrations.accept(registration);
        return respond(registration);
    }

    @POST
    @Path("/registrations/{id}/decline")
    @Command(demandsKey = true)
    @Operation(operationId = "declineEventPlace", summary = "Odrzuć zaproponowane miejsce")
    public RegistrationResponse decline(@PathParam("id") UUID id) {
        Seen<Registration> registration = directory.open(id, caller.get());
        registrations.decline(registration);
        return respond(registration);
    }

    @PATCH
    @Path("/registrations/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRegistration",
            summary = "Zmień potrzeby i odpowiedzi",
            description = "Do początku wydarzenia; może to zrobić tylko zapisana osoba.")
    public RegistrationResponse update(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = UpdateRegistrationRequest.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Registration> registration = directory.open(id, caller.get());
        registrations.update(
                registration,
                said -> patches.apply(patch, UpdateRegistrationRequest.from(said), UpdateRegistrationRequest.class)
                        .toSaid(),
                language.get(),
                preconditions::requireVersion);
        return respond(registration);
    }

    @POST
    @Path("/registrations/{id}/transfer")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "transferRegistration",
            summary = "Oddaj miejsce osobie z tej samej organizacji",
            description = "Bez kolejki; powstaje nowy zapis, jeszcze bez potrzeb i odpowiedzi: nowa osoba podaje je"
                    + " (`updateRegistration`). Może to zrobić także koordynator.")
    public RestResponse<RegistrationResponse> transfer(
            @PathParam("id") UUID id, @NotNull @Valid TransferRegistrationRequest request) {
        Seen<Registration> registration = registrations.transfer(directory.open(id, caller.get()), request.accountId());
        return Created.at(address(registration), respond(registration));
    }

    @POST
    @Path("/registrations/{id}/cancel")
    @Command(demandsKey = true)
    @Operation(
            operationId = "cancelRegistration",
            summary = "Zrezygnuj z miejsca",
            description = "Miejsce dostaje następna osoba z listy oczekujących. Może to zrobić także koordynator.")
    public RegistrationResponse cancel(@PathParam("id") UUID id) {
        Seen<Registration> registration = directory.open(id, caller.get());
        registrations.cancel(registration);
        return respond(registration);
    }
}
