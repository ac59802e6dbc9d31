package pl.partycypacja.vouchers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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
import pl.partycypacja.vouchers.domain.TrainingProvider;
import pl.partycypacja.vouchers.domain.TrainingProviderDirectory;
import pl.partycypacja.vouchers.domain.TrainingProviderStatus;
import pl.partycypacja.vouchers.domain.TrainingProviders;

/// Which organisations may redeem vouchers (VOU-2).
@Path("/api/v1")
@Tag(name = "Bony")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class TrainingProvidersResource {

    private final TrainingProviderDirectory directory;
    private final TrainingProviders providers;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    TrainingProvidersResource(
            TrainingProviderDirectory directory,
            TrainingProviders providers,
            ParticipantNames names,
            CurrentCaller caller) {
        this.directory = directory;
        this.providers = providers;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("/training-providers")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "listTrainingProviders",
            summary = "Organizacje szkoleniowe, które przyjmują bony",
            description = "Dla wszystkich zalogowanych. Sortowanie: `createdAt`.")
    public Page<TrainingProviderResponse> list(
            @BeanParam PageRequest page,
            @QueryParam("programme") @Size(max = 200) @Parameter(description = "`slug` programu.") @Nullable
                    String programme,
            @QueryParam("status") @Nullable List<TrainingProviderStatus> status,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Tylko te, do których należysz.")
                    boolean mine) {
        Page<TrainingProvider> found = directory.list(
                page, new TrainingProviderDirectory.Filter(programme, Repeated.orEmpty(status), mine), caller.get());
        Map<UUID, String> known = names.namesOfOrganisations(found.items().stream()
                .map(TrainingProvider::organisationId)
                .distinct()
                .toList());
        return found.map(provider -> TrainingProviderResponse.from(provider, known));
    }

    @GET
    @Path("/training-providers/{id}")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(operationId = "getTrainingProvider", summary = "Pokaż organizację szkoleniową")
    public TrainingProviderResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()).thing());
    }

    @POST
    @Path("/training-providers")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTrainingProvider",
            summary = "Zatwierdź organizację szkoleniową",
            description = "Od tej chwili może realizować bony programu (VOU-2).")
    public RestResponse<TrainingProviderResponse> create(@NotNull @Valid TrainingProviderRequest request) {
        TrainingProvider provider = providers.approve(request.programme(), request.organisationId(), caller.get());
        return Created.at("/api/v1/training-providers/" + provider.id(), respond(provider));
    }

    @POST
    @Path("/training-providers/{id}/suspend")
    @Command
    @Operation(
            operationId = "suspendTrainingProvider",
            summary = "Wstrzymaj organizację szkoleniową",
            description = "Nie może realizować bonów, póki się jej nie przywróci.")
    public TrainingProviderResponse suspend(@PathParam("id") UUID id) {
        Seen<TrainingProvider> seen = directory.open(id, caller.get());
        providers.suspend(seen);
        return respond(seen.thing());
    }

    @POST
    @Path("/training-providers/{id}/approve")
    @Command
    @Operation(operationId = "approveTrainingProvider", summary = "Przywróć organizację szkoleniową")
    public TrainingProviderResponse approve(@PathParam("id") UUID id) {
        Seen<TrainingProvider> seen = directory.open(id, caller.get());
        providers.restore(seen);
        return respond(seen.thing());
    }

    private TrainingProviderResponse respond(TrainingProvider provider) {
        return TrainingProviderResponse.from(provider, names.namesOfOrganisations(List.of(provider.organisationId())));
    }
}
