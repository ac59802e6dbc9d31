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
import pl.partycypacja.grants.domain.CoordinatedEdition;
import pl.partycypacja.grants.domain.PaymentFile;
import pl.partycypacja.grants.domain.PaymentFileDirectory;
import pl.partycypacja.grants.domain.PaymentFiles;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Files of approved tranches for the bank (ISO 20022).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class PaymentFilesResource {

    private final PaymentFileDirectory directory;
    private final PaymentFiles files;
    private final CurrentCaller caller;

    PaymentFilesResource(PaymentFileDirectory directory, PaymentFiles files, CurrentCaller caller) {
        this.directory = directory;
        this.files = files;
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
        CoordinatedEdition edition = directory.openEdition(id, caller.get());
        PaymentFile file = files.export(edition, request.executionOn(), request.debtorAccount());
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
        CoordinatedEdition edition = directory.openEdition(id, caller.get());
        return directory.list(edition, page).map(PaymentFileResponse::from);
    }

    @GET
    @Path("/payment-files/{id}")
    @Query
    @Operation(operationId = "getPaymentFile", summary = "Pokaż plik przelewów")
    public PaymentFileResponse get(@PathParam("id") UUID id) {
        return PaymentFileResponse.from(directory.get(id, caller.get()));
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
        return directory.get(id, caller.get()).content();
    }
}
