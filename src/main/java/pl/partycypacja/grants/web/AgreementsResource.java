package pl.partycypacja.grants.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.grants.domain.AgreementDirectory;
import pl.partycypacja.grants.domain.AgreementSignature;
import pl.partycypacja.grants.domain.AgreementTerms;
import pl.partycypacja.grants.domain.Agreements;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Agreements on grants (GRA-2).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    private static final String PDF = "application/pdf";

    private final GrantDirectory grants;
    private final AgreementDirectory directory;
    private final Agreements agreements;
    private final ParticipantNames names;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    AgreementsResource(
            GrantDirectory grants,
            AgreementDirectory directory,
            Agreements agreements,
            ParticipantNames names,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.grants = grants;
        this.directory = directory;
        this.agreements = agreements;
        this.names = names;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    private AgreementResponse respond(Grant grant) {
        List<AgreementSignature> signatures = directory.listSignatures(grant);
        Map<UUID, String> people = names.namesOfPeople(
                signatures.stream().map(AgreementSignature::accountId).toList());
        return AgreementResponse.from(
                grant,
                directory.getParties(grant),
                grant.terms() == null ? null : directory.getDocumentSha256(grant),
                signatures.stream()
                        .map(signature -> AgreementSignatureResponse.from(signature, people))
                        .toList());
    }

    @GET
    @Path("/grants/{id}/agreement")
    @Query
    @Operation(operationId = "getAgreement", summary = "Pokaż umowę dotacji")
    public AgreementResponse get(@PathParam("id") UUID id) {
        return respond(grants.open(id, caller.get()).thing());
    }

    @PUT
    @Path("/grants/{id}/agreement")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setAgreement",
            summary = "Ustal warunki umowy",
            description = "Do pierwszego podpisu. Pozycje budżetu i transze dają razem kwotę dotacji (GRA-3).")
    public AgreementResponse set(@PathParam("id") UUID id, @NotNull @Valid AgreementTerms terms) {
        Seen<Grant> grant = grants.open(id, caller.get());
        agreements.describe(grant, terms, preconditions::requireVersion);
        return respond(grant.thing());
    }

    @GET
    @Path("/grants/{id}/agreement.pdf")
    @Query
    @Produces(PDF)
    @Operation(
            operationId = "getAgreementPdf",
            summary = "Umowa jako PDF",
            description = "Od pierwszego podpisu dokładnie ten dokument, który podpisano. Gdy w projekcie czegoś"
                    + " brakuje: 409 `agreement-incomplete`.")
    @FileAnswer(maxLength = 5_000_000, dependsOnState = true)
    public byte[] pdf(@PathParam("id") UUID id) {
        return directory.getDocument(grants.open(id, caller.get()).thing());
    }

    @POST
    @Path("/grants/{id}/agreement/sign")
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signAgreement",
            summary = "Podpisz umowę",
            description =
                    "Za grantobiorcę ktoś z niego, za organizatora koordynator; nie ta sama osoba. Zapisuje się, kto,"
                            + " kiedy i co podpisał (GRA-2).")
    public AgreementResponse sign(@PathParam("id") UUID id, @NotNull @Valid SignAgreementRequest request) {
        Seen<Grant> grant = grants.open(id, caller.get());
        agreements.sign(grant, request.party(), request.documentSha256());
        return respond(grant.thing());
    }
}
