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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.grants.domain.PaymentFile;
import pl.partycypacja.grants.domain.PaymentFiles;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;

/// Files of approved tranches for the bank (ISO 20022).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class PaymentFilesResource {

    private final PaymentFiles files;
    private final ProgrammesApi programmes;
    private final CurrentCaller caller;

    PaymentFilesResource(PaymentFiles files, ProgrammesApi programmes, CurrentCaller caller) {
        this.files = files;
        this.programmes = programmes;
        this.caller = caller;
    }

    @POST
    @Path("/editions/{id}/payment-files")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPaymentFile",
            summary = "Przygotuj plik przelewów dla banku",
            description = "Wszystkie zatwierdzone transze edycji, których nie ma jeszcze w żadnym pliku; każda raz.")
    public RestResponse<PaymentFileResponse> create(
            @PathParam("id") UUID id, @NotNull @Valid PaymentFileRequest request) {
        programmes.requireCoordinator(id, caller.get());
        PaymentFile file = files.export(id, request.executionOn(), request.debtorAccount(), caller.get());
        return Created.at("/api/v1/payment-files/" + file.id(), PaymentFileResponse.from(file));
    }

    @GET
    @Path("/editions/{id}/payment-files")
    @Query
    @Operation(
            operationId = "listPaymentFiles",
            summary = "Pliki przelewów edycji",
            description = "Sortowanie: `createdAt`.")
    public Page<PaymentFileResponse> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        programmes.requireCoordinator(id, caller.get());
        return files.listOf(id, page).map(PaymentFileResponse::from);
    }

    @GET
    @Path("/payment-files/{id}")
    @Query
    @Operation(operationId = "getPaymentFile", summary = "Pokaż plik przelewów")
    public PaymentFileResponse get(@PathParam("id") UUID id) {
        return PaymentFileResponse.from(files.getCoordinated(id, caller.get()));
    }

    @GET
    @Path("/payment-files/{id}/pain.001.xml")
    @Query
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "downloadPaymentFile",
            summary = "Pobierz plik przelewów",
            description = "ISO 20022 `pain.001.001.09`.")
    @FileAnswer(maxLength = 50_000_000)
    public String download(@PathParam("id") UUID id) {
        return files.getCoordinated(id, caller.get()).content();
    }
}
