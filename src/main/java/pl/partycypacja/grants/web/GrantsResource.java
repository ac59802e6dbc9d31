package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantBalances;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.grants.domain.GrantRefund;
import pl.partycypacja.grants.domain.GrantStatus;
import pl.partycypacja.grants.domain.Grants;
import pl.partycypacja.grants.domain.Settlements;
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

/// Grants (GRA-1, GRA-4): award, close and terminate them, and record refunds.
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {

    private final GrantDirectory directory;
    private final Grants grants;
    private final Settlements settlements;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    GrantsResource(
            GrantDirectory directory,
            Grants grants,
            Settlements settlements,
            ParticipantNames names,
            CurrentCaller caller) {
        this.directory = directory;
        this.grants = grants;
        this.settlements = settlements;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("/grants")
    @Query
    @Operation(
            operationId = "listGrants",
            summary = "Wyszukaj dotacje",
            description = "Własne i swoich organizacji; koordynator widzi dotacje swoich programów. Sortowanie:"
                    + " `createdAt`, `agreementNumber`.")
    public Page<GrantSummary> list(
            @BeanParam PageRequest page,
            @QueryParam("edition") @Nullable UUID edition,
            @QueryParam("participation") @Nullable UUID participation,
            @QueryParam("status") @Nullable List<GrantStatus> status,
            @QueryParam("overdue")
                    @Parameter(description = "Tylko ze spóźnionym sprawozdaniem albo tylko bez.")
                    @Nullable
                    Boolean overdue) {
        var filter = new GrantDirectory.Filter(edition, participation, Repeated.orEmpty(status), overdue);
        Page<Grant> found = directory.list(page, filter, caller.get());
        ParticipantNames.Names known = names.namesOf(found.items());
        LocalDate today = directory.today();
        return found.map(grant -> GrantSummary.from(grant, known.holder(grant), today));
    }

    @POST
    @Path("/grants")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "awardGrant",
            summary = "Przyznaj dotację uczestnikowi",
            description = "Kwota wynika z tego, co przysługuje w edycji, i musi się zmieścić w budżecie, choćby dwoje"
                    + " koordynatorów przyznawało naraz (GRA-1).")
    public RestResponse<GrantResponse> award(@NotNull @Valid AwardGrantRequest request) {
        Seen<Grant> grant = grants.award(request.participationId(), caller.get());
        return Created.at("/api/v1/grants/" + grant.thing().id(), respond(grant));
    }

    @GET
    @Path("/grants/{id}")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(operationId = "getGrant", summary = "Pokaż dotację")
    public GrantResponse get(@PathParam("id") UUID id) {
        return respond(directory.openToRead(id, caller.get()));
    }

    private GrantResponse respond(Seen<Grant> seen) {
        Grant grant = seen.thing();
        GrantBalances balances = directory.getBalances(grant);
        return GrantResponse.from(
                grant,
                names.namesOf(List.of(grant)).holder(grant),
                balances,
                directory.allowedActions(seen, balances),
                directory.today());
    }

    @POST
    @Path("/grants/{id}/close")
    @Command(demandsKey = true)
    @Operation(
            operationId = "closeGrant",
            summary = "Zamknij rozliczoną dotację",
            description =
                    "Gdy przyjęte wydatki i zwroty dają razem tyle, ile wypłacono (GRA-4). Niewypłacona część wraca do"
                            + " budżetu.")
    public GrantResponse close(@PathParam("id") UUID id) {
        Seen<Grant> grant = directory.open(id, caller.get());
        settlements.close(grant);
        return respond(grant);
    }

    @POST
    @Path("/grants/{id}/terminate")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "terminateGrant",
            summary = "Rozwiąż umowę dotacji",
            description = "Niewypłacona część od razu wraca do budżetu; `outstanding` to kwota do zwrotu.")
    public GrantResponse terminate(@PathParam("id") UUID id, @NotNull @Valid TerminateGrantRequest request) {
        Seen<Grant> grant = directory.open(id, caller.get());
        settlements.terminate(grant, request.reason());
        return respond(grant);
    }

    @POST
    @Path("/grants/{id}/refunds")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordRefund",
            summary = "Zapisz zwrot pieniędzy",
            description = "Nigdy więcej, niż wypłacono, a nie rozliczono (GRA-4).")
    public RestResponse<RefundResponse> refund(@PathParam("id") UUID id, @NotNull @Valid RefundRequest request) {
        Seen<Grant> grant = directory.open(id, caller.get());
        GrantRefund refund =
                settlements.refund(grant, request.amount().grosze(), request.receivedOn(), request.bankReference());
        return Created.at("/api/v1/grants/" + id + "/refunds", RefundResponse.from(refund));
    }

    @GET
    @Path("/grants/{id}/refunds")
    @Query
    @Operation(operationId = "listRefunds", summary = "Zwroty z dotacji", description = "Sortowanie: `receivedOn`.")
    public Page<RefundResponse> listRefunds(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Seen<Grant> grant = directory.open(id, caller.get());
        return directory.listRefunds(grant.thing(), page).map(RefundResponse::from);
    }
}
