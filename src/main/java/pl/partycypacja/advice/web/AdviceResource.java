package pl.partycypacja.advice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.advice.domain.AdviceDirectory;
import pl.partycypacja.advice.domain.AdviceRequest;
import pl.partycypacja.advice.domain.AdviceRequests;
import pl.partycypacja.advice.domain.AdviceStatus;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Experts' advice to participants (ADV-1, ADV-2).
@Path("/api/v1/advice-requests")
@Tag(name = "Doradztwo")
@RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {

    private final AdviceDirectory directory;
    private final AdviceRequests requests;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    AdviceResource(AdviceDirectory directory, AdviceRequests requests, ParticipantNames names, CurrentCaller caller) {
        this.directory = directory;
        this.requests = requests;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(
            operationId = "listAdviceRequests",
            summary = "Prośby o doradztwo",
            description =
                    "Własne i swoich organizacji; koordynator widzi prośby swoich programów; z `assigned=true` ekspert"
                            + " widzi przydzielone sobie. Sortowanie: `createdAt`.")
    public Page<AdviceResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("edition") @Nullable UUID edition,
            @QueryParam("participation") @Nullable UUID participation,
            @QueryParam("status") @Nullable List<AdviceStatus> status,
            @QueryParam("assigned") @DefaultValue("false") @Parameter(description = "Tylko przydzielone Tobie.")
                    boolean assigned) {
        return respond(directory.list(
                page,
                new AdviceDirectory.Filter(edition, participation, Repeated.orEmpty(status), assigned),
                caller.get()));
    }

    @POST
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForAdvice",
            summary = "Poproś o doradztwo",
            description = "Uczestnik, dopóki ma godziny (ADV-1).")
    public RestResponse<AdviceResponse> ask(@NotNull @Valid AskForAdviceRequest request) {
        Seen<AdviceRequest> asked =
                requests.ask(request.participationId(), request.topic(), request.question(), caller.get());
        return Created.at("/api/v1/advice-requests/" + asked.thing().id(), respond(asked));
    }

    @GET
    @Path("/{id}")
    @Query
    @Operation(
            operationId = "getAdviceRequest",
            summary = "Pokaż prośbę o doradztwo",
            description = "Widzą ją uczestnik, ekspert i koordynator (ADV-2).")
    public AdviceResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
    }

    @POST
    @Path("/{id}/assign")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignAdvice",
            summary = "Przydziel eksperta",
            description = "Bez konfliktu interesów (ADV-2); zmiana eksperta unieważnia termin.")
    public AdviceResponse assign(@PathParam("id") UUID id, @NotNull @Valid AssignAdviceRequest request) {
        Seen<AdviceRequest> seen = directory.open(id, caller.get());
        requests.assign(seen, request.expertId());
        return respond(seen);
    }

    @POST
    @Path("/{id}/schedule")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scheduleAdvice",
            summary = "Ustal termin doradztwa",
            description = "Ekspert albo koordynator; obie strony dostają plik iCalendar. Powtórzone zmienia termin.")
    public AdviceResponse schedule(@PathParam("id") UUID id, @NotNull @Valid ScheduleAdviceRequest request) {
        Seen<AdviceRequest> seen = directory.open(id, caller.get());
        requests.schedule(seen, request.date());
        return respond(seen);
    }

    @POST
    @Path("/{id}/complete")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "completeAdvice",
            summary = "Zakończ doradztwo",
            description = "Ekspert albo koordynator; z podsumowaniem i czasem, który się odlicza (ADV-1, ADV-2).")
    public AdviceResponse complete(@PathParam("id") UUID id, @NotNull @Valid CompleteAdviceRequest request) {
        Seen<AdviceRequest> seen = directory.open(id, caller.get());
        requests.complete(seen, request.usedMinutes(), request.summary());
        return respond(seen);
    }

    @POST
    @Path("/{id}/cancel")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelAdvice",
            summary = "Odwołaj doradztwo",
            description = "Uczestnik albo koordynator; czas się nie odlicza.")
    public AdviceResponse cancel(@PathParam("id") UUID id, @NotNull @Valid CancelAdviceRequest request) {
        Seen<AdviceRequest> seen = directory.open(id, caller.get());
        requests.cancel(seen, request.reason());
        return respond(seen);
    }

    private AdviceResponse respond(Seen<AdviceRequest> seen) {
        return respond(Page.whole(List.of(seen))).items().getFirst();
    }

    private Page<AdviceResponse> respond(Page<Seen<AdviceRequest>> page) {
        List<AdviceRequest> requests = page.items().stream().map(Seen::thing).toList();
        ParticipantNames.Names participants = names.namesOf(requests);
        Map<UUID, String> experts = names.namesOfPeople(requests.stream()
                .map(AdviceRequest::expertId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(
                seen -> AdviceResponse.from(seen.thing(), directory.allowedActions(seen), participants, experts));
    }
}
