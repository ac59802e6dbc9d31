package pl.partycypacja.selection.web.result;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.DecisionOutcome;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.selection.domain.result.DecisionDirectory;
import pl.partycypacja.selection.domain.result.Decisions;
import pl.partycypacja.selection.domain.result.Results;

/// Decisions while staff alone know of them, and their announcement (APP-8).
@Path("/api/v1")
@Tag(name = "Wyniki")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    private final DecisionDirectory directory;
    private final Decisions decisions;
    private final Results results;
    private final ApplicationsApi applications;
    private final RecruitmentsApi recruitments;
    private final ParticipantNames names;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    DecisionsResource(
            DecisionDirectory directory,
            Decisions decisions,
            Results results,
            ApplicationsApi applications,
            RecruitmentsApi recruitments,
            ParticipantNames names,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.directory = directory;
        this.decisions = decisions;
        this.results = results;
        this.applications = applications;
        this.recruitments = recruitments;
        this.names = names;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/applications/{id}/decision")
    @Query
    @Operation(
            operationId = "getDecision",
            summary = "Pokaż decyzję",
            description = "Tylko dla koordynatorów, także przed ogłoszeniem wyników.")
    public DecisionResponse get(@PathParam("id") UUID id) {
        return DecisionResponse.from(
                id, directory.findPrepared(applications.open(id, caller.get())).orElse(null));
    }

    @PUT
    @Path("/applications/{id}/decision")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setDecision",
            summary = "Przygotuj decyzję",
            description = "Po zamknięciu naboru; wnioskodawca dowie się o niej dopiero z ogłoszeniem wyników."
                    + " Przyjętych nie może być więcej niż miejsc (APP-8).")
    public DecisionResponse decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return DecisionResponse.from(
                id,
                decisions.decide(
                        applications.open(id, caller.get()),
                        request.outcome(),
                        request.reservePosition(),
                        request.justification(),
                        preconditions::requireVersion));
    }

    @GET
    @Path("/recruitments/{id}/decisions")
    @Query
    @Operation(
            operationId = "listDecisions",
            summary = "Decyzje w naborze",
            description = "Wszystkie złożone i niewycofane zgłoszenia, także te, o których jeszcze nie zdecydowano."
                    + " Sortowanie: `reference`.")
    public Page<DecisionSummary> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("outcome") @Nullable List<DecisionOutcome> outcome,
            @QueryParam("decided") @Parameter(description = "Tylko z decyzją albo tylko bez.") @Nullable
                    Boolean decided) {
        Page<DecisionDirectory.Row> rows =
                directory.list(page, recruitments.open(id, caller.get()), Repeated.orEmpty(outcome), decided);
        ParticipantNames.Names known =
                names.namesOf(rows.items(), DecisionDirectory.Row::applicantId, DecisionDirectory.Row::organisationId);
        return rows.map(row -> DecisionSummary.from(row, known));
    }

    @POST
    @Path("/recruitments/{id}/prepare-decisions")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "prepareDecisions",
            summary = "Przygotuj decyzje według rankingu",
            description =
                    "Najlepsi są przyjęci, następni trafiają na listę rezerwową, reszta jest odrzucona; gdy są zgłoszenia"
                            + " wybrane do rozmów, tylko one dostają miejsca. Zastępuje decyzje przygotowane wcześniej.")
    public DecisionsPreparedResponse prepare(
            @PathParam("id") UUID id, @NotNull @Valid PrepareDecisionsRequest request) {
        Decisions.Prepared prepared = decisions.prepareByRanking(
                recruitments.open(id, caller.get()), request.accept(), request.reserve(), request.justification());
        return new DecisionsPreparedResponse(prepared.accepted(), prepared.reserve(), prepared.rejected());
    }

    @POST
    @Path("/recruitments/{id}/announce-results")
    @Command(demandsKey = true)
    @Operation(
            operationId = "announceResults",
            summary = "Ogłoś wyniki",
            description =
                    "Najwcześniej w dniu wyników, gdy każde zgłoszenie ma decyzję; wszystkie naraz albo żadna (APP-8)."
                            + " Po ogłoszeniu wyników ogłasza decyzje podjęte na nowo po odwołaniach.")
    public ResultsAnnouncedResponse announce(@PathParam("id") UUID id) {
        Results.Announced announced = results.announce(recruitments.open(id, caller.get()));
        return new ResultsAnnouncedResponse(
                announced.accepted(), announced.reserve(), announced.rejected(), announced.announcedAt());
    }
}
