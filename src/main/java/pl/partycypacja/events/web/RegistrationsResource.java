package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ParticipantNames;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.events.domain.Certificates;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventDirectory;
import pl.partycypacja.events.domain.EventTickets;
import pl.partycypacja.events.domain.Needs;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.events.domain.RegistrationStep;
import pl.partycypacja.events.domain.Registrations;
import pl.partycypacja.platform.documents.QrCode;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.ETags;
import pl.partycypacja.platform.http.IdempotencyKey;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.problem.CurrentLanguage;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.time.Warsaw;

/// Places at events, and the queue for them (EVT-5, EVT-6).
@Path("/api/v1")
@Tag(name = "Zapisy na wydarzenia")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
public class RegistrationsResource {

    private static final String PNG = "image/png";

    private final EventDirectory events;
    private final Registrations registrations;
    private final Attendance attendance;
    private final Certificates certificates;
    private final EventTickets tickets;
    private final ParticipantNames names;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Preconditions preconditions;
    private final MergePatch patches;

    RegistrationsResource(
            EventDirectory events,
            Registrations registrations,
            Attendance attendance,
            Certificates certificates,
            EventTickets tickets,
            ParticipantNames names,
            CurrentCaller caller,
            CurrentLanguage language,
            Preconditions preconditions,
            MergePatch patches) {
        this.events = events;
        this.registrations = registrations;
        this.attendance = attendance;
        this.certificates = certificates;
        this.tickets = tickets;
        this.names = names;
        this.caller = caller;
        this.language = language;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    private RegistrationResponse respond(Registration registration) {
        ParticipantNames.Names people = names.namesOf(List.of(registration));
        Event event = registrations.eventOf(registration);
        Attendance.Attended attended = attendance.getAttended(registration);
        boolean isTrusted = registrations.isPersonOrStaff(registration, caller.get());
        return new RegistrationResponse(
                registration.id(),
                EventReference.from(event),
                registration.accountId(),
                people.person(registration.accountId()),
                registration.organisationId(),
                registration.statusAt(events.now()),
                registration.tier() + 1,
                registrations.countBefore(registration).orElse(null),
                registration.offerExpiresAt(),
                Warsaw.ZONE.getId(),
                isTrusted && registration.status() == RegistrationStatus.CONFIRMED
                        ? event.details().links()
                        : List.of(),
                isTrusted ? registration.needs() : null,
                isTrusted ? registration.answers() : null,
                attended.sessions(),
                attended.minutes(),
                certificates
                        .find(registration)
                        .map(Certificates.Certificate::code)
                        .orElse(null),
                registrations.allowedActions(registration, caller.get()),
                registration.registeredAt(),
                registration.version());
    }

    @Schema(name = "RegisterForEventRequest")
    public record RegisterRequest(
            @Schema(description = "Dla której swojej organizacji; `null`: dla siebie.", examples = "null") @Nullable
            UUID organisationId,

            @Valid @Nullable Needs needs,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "Odpowiedzi na pytania wydarzenia.",
                    examples = "null")
            @Nullable
            ObjectNode answers) {}

    @POST
    @Path("/events/{id}/registrations")
    @Transactional
    @IdempotencyKey.Required
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerForEvent",
            summary = "Zapisz się na wydarzenie",
            description = "Na wolne miejsce albo na listę oczekujących, według grupy i kolejności (EVT-5, EVT-6).")
    public RestResponse<RegistrationResponse> register(
            @PathParam("id") UUID id, @NotNull @Valid RegisterRequest request) {
        Registration registration = registrations.register(
                events.getVisible(id, caller.get()),
                request.organisationId(),
                new Registrations.Said(request.needs(), request.answers()),
                language.get(),
                caller.get());
        return Created.at("/api/v1/registrations/" + registration.id(), respond(registration));
    }

    @GET
    @Path("/registrations")
    @Transactional
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
        Page<Registration> found = registrations.list(
                page,
                new Registrations.Filter(
                        event,
                        Repeated.orEmpty(status),
                        organisation,
                        mine ? caller.get().requireAccountId() : null,
                        updatedSince),
                caller.get());
        ParticipantNames.Names people = names.namesOf(found.items());
        Map<UUID, Event> about = events.mapByIds(
                found.items().stream().map(Registration::eventId).toList());
        Instant now = events.now();
        return found.map(registration -> RegistrationSummary.from(
                registration, Objects.requireNonNull(about.get(registration.eventId())), people, now));
    }

    @GET
    @Path("/registrations/{id}")
    @Transactional
    @Operation(operationId = "getRegistration", summary = "Pokaż zapis")
    public RegistrationResponse get(@PathParam("id") UUID id) {
        return respond(registrations.getVisible(id, caller.get()));
    }

    @Schema(name = "RegistrationStep")
    public record StepResponse(
            @Schema(examples = "WAITLISTED") @Nullable RegistrationStatus fromStatus,
            @Schema(examples = "OFFERED") RegistrationStatus toStatus,
            @Schema(examples = "PLACE_FREED") RegistrationStep.Reason reason,

            @Schema(description = "Kto; `null`: system, gdy minął czas albo zwolniło się miejsce.") @Nullable
            UUID actorId,

            Instant happenedAt) {

        static StepResponse from(RegistrationStep step) {
            return new StepResponse(
                    step.fromStatus(), step.toStatus(), step.reason(), step.actorId(), step.happenedAt());
        }
    }

    @GET
    @Path("/registrations/{id}/history")
    @Transactional
    @Operation(
            operationId = "listRegistrationHistory",
            summary = "Historia zapisu",
            description = "Każdy krok z powodem (EVT-6).")
    public Page<StepResponse> history(@PathParam("id") UUID id) {
        Registration registration = registrations.getVisible(id, caller.get());
        return Page.whole(registrations.listSteps(registration).stream()
                .map(StepResponse::from)
                .toList());
    }

    @POST
    @Path("/registrations/{id}/accept")
    @Transactional
    @IdempotencyKey.Required
    @Operation(
            operationId = "acceptEventPlace",
            summary = "Przyjmij zaproponowane miejsce",
            description = "Do chwili `offerExpiresAt`; potem miejsce przechodzi na następną osobę.")
    public RegistrationResponse accept(@PathParam("id") UUID id) {
        Registration registration = registrations.getOwn(id, caller.get());
        registrations.accept(registration, caller.get());
        return respond(registration);
    }

    @POST
    @Path("/registrations/{id}/decline")
    @Transactional
    @IdempotencyKey.Required
    @Operation(operationId = "declineEventPlace", summary = "Odrzuć zaproponowane miejsce")
    public RegistrationResponse decline(@PathParam("id") UUID id) {
        Registration registration = registrations.getOwn(id, caller.get());
        registrations.decline(registration, caller.get());
        return respond(registration);
    }

    @Schema(name = "UpdateRegistrationRequest")
    public record UpdateRequest(
            @Valid @Nullable Needs needs,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "Odpowiedzi na pytania wydarzenia.",
                    examples = RegistrationResponse.ANSWERS)
            @Nullable
            ObjectNode answers) {

        static UpdateRequest from(Registrations.Said said) {
            return new UpdateRequest(said.needs(), said.answers());
        }

        Registrations.Said toSaid() {
            return new Registrations.Said(needs, answers);
        }
    }

    @PATCH
    @Path("/registrations/{id}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRegistration",
            summary = "Zmień potrzeby i odpowiedzi",
            description = "Do początku wydarzenia; może to zrobić tylko zapisana osoba.")
    public RegistrationResponse update(
            @PathParam("id") UUID id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UpdateRequest.class)))
                    @Nullable
                    JsonNode patch) {
        Registration registration = registrations.getOwn(id, caller.get());
        registrations.update(
                registration,
                said -> patches.apply(patch, UpdateRequest.from(said), UpdateRequest.class)
                        .toSaid(),
                language.get(),
                preconditions::requireVersion,
                caller.get());
        return respond(registration);
    }

    @Schema(name = "TransferRegistrationRequest")
    public record TransferRequest(
            @NotNull @Schema(description = "Konto członka tej samej organizacji.")
            UUID accountId) {}

    @POST
    @Path("/registrations/{id}/transfer")
    @Transactional
    @IdempotencyKey.Required
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "transferRegistration",
            summary = "Oddaj miejsce osobie z tej samej organizacji",
            description = "Bez kolejki; powstaje nowy zapis, jeszcze bez potrzeb i odpowiedzi: nowa osoba podaje je"
                    + " (`updateRegistration`). Może to zrobić także koordynator.")
    public RestResponse<RegistrationResponse> transfer(
            @PathParam("id") UUID id, @NotNull @Valid TransferRequest request) {
        Registration registration = registrations.transfer(
                registrations.getCancellable(id, caller.get()), request.accountId(), caller.get());
        return Created.at("/api/v1/registrations/" + registration.id(), respond(registration));
    }

    @GET
    @Path("/registrations/{id}/ticket.png")
    @Transactional
    @Produces(PNG)
    @Operation(
            operationId = "getEventTicket",
            summary = "Bilet jako kod QR",
            description =
                    "JWT podpisany ES256 (`typ` `ticket+jwt`, `sub` zapis, `aud` wydarzenie, `exp` koniec wydarzenia);"
                            + " kto ma klucze z `/.well-known/jwks.json`, sprawdza go bez sieci. Bez miejsca: 409.")
    @APIResponse(responseCode = "409")
    @APIResponse(
            responseCode = "200",
            description = "Obraz PNG.",
            content =
                    @Content(
                            mediaType = PNG,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 100_000)))
    public RestResponse<byte[]> ticket(@PathParam("id") UUID id) {
        Registration registration = registrations.getOwn(id, caller.get());
        Event event = registrations.eventOf(registration);
        byte[] png = QrCode.of(tickets.issue(registration, event)).png();
        // Each signature is another one, of the same ticket.
        byte[] identity = (registration.id() + " " + event.endsAt()).getBytes(StandardCharsets.UTF_8);
        return RestResponse.ResponseBuilder.ok(png)
                .header("ETag", "W/" + ETags.of(registration.version(), identity))
                .build();
    }

    @POST
    @Path("/registrations/{id}/cancel")
    @Transactional
    @IdempotencyKey.Required
    @Operation(
            operationId = "cancelRegistration",
            summary = "Zrezygnuj z miejsca",
            description = "Miejsce dostaje następna osoba z listy oczekujących. Może to zrobić także koordynator.")
    public RegistrationResponse cancel(@PathParam("id") UUID id) {
        Registration registration = registrations.getCancellable(id, caller.get());
        registrations.cancel(registration, caller.get());
        return respond(registration);
    }
}
