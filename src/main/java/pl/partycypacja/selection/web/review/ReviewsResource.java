package pl.partycypacja.selection.web.review;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.applications.FiledApplication.FiledDocument;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Download;
import pl.partycypacja.platform.http.FileAnswer;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.selection.domain.review.Review;
import pl.partycypacja.selection.domain.review.ReviewDirectory;
import pl.partycypacja.selection.domain.review.Reviews;

/// What reviewers do with one review; coordinators may look. Steps answer without content, because answers to POST
/// are kept for a day, and a recusal must bar what they showed.
@Path("/api/v1/reviews/{id}")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed(Role.Names.EXPERT)
public class ReviewsResource {

    private final ReviewDirectory directory;
    private final Reviews reviews;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    ReviewsResource(ReviewDirectory directory, Reviews reviews, CurrentCaller caller, Preconditions preconditions) {
        this.directory = directory;
        this.reviews = reviews;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReview",
            summary = "Pokaż recenzję",
            description =
                    "Treść zgłoszenia widać po oświadczeniu o braku konfliktu interesów, a oceny innych po złożeniu"
                            + " własnej (APP-5, APP-6).")
    public ReviewResponse get(@PathParam("id") UUID id) {
        return ReviewResponse.from(directory.show(directory.open(id, caller.get())));
    }

    @PUT
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "updateReview", summary = "Zapisz szkic recenzji")
    public ReviewResponse update(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest request) {
        Seen<Review> review = directory.open(id, caller.get());
        reviews.draft(review, request.scores(), request.comment(), preconditions::requireVersion);
        return ReviewResponse.from(directory.show(review));
    }

    @POST
    @Path("/declare")
    @Command
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declareNoConflict",
            summary = "Oświadcz, że nie masz konfliktu interesów",
            description = "Od tej chwili widać treść zgłoszenia (APP-5).")
    @APIResponse(responseCode = "204", description = "Zgłoszenie widać w `getReview`.")
    public void declare(@PathParam("id") UUID id) {
        reviews.declareNoConflict(directory.open(id, caller.get()));
    }

    @POST
    @Path("/submit")
    @Command(demandsKey = true)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitReview",
            summary = "Złóż recenzję",
            description = "Z oceną każdego kryterium; złożonej nie można już zmienić.")
    @APIResponse(responseCode = "204", description = "Recenzja złożona.")
    public void submit(@PathParam("id") UUID id) {
        reviews.submit(directory.open(id, caller.get()));
    }

    @POST
    @Path("/recuse")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recuseFromReview",
            summary = "Wycofaj się z recenzji",
            description = "Zwalnia miejsce dla innej osoby i zamyka dostęp do zgłoszenia (APP-5).")
    @APIResponse(responseCode = "204", description = "Recenzja oddana.")
    public void recuse(@PathParam("id") UUID id, @NotNull @Valid RecuseRequest request) {
        reviews.recuse(directory.openOwn(id, caller.get()), request.reason());
    }

    @POST
    @Path("/revoke")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeReview",
            summary = "Cofnij przydział recenzji",
            description = "Robi to koordynator, do ogłoszenia wyników. Złożona recenzja przestaje się liczyć (APP-5).")
    @APIResponse(responseCode = "204", description = "Recenzja cofnięta.")
    public void revoke(@PathParam("id") UUID id, @NotNull @Valid RevokeReviewRequest request) {
        reviews.revoke(directory.open(id, caller.get()), request.reason());
    }

    @GET
    @Path("/attachments/{attachmentId}")
    @RolesAllowed({Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadReviewAttachment",
            summary = "Pobierz załącznik recenzowanego zgłoszenia",
            description = "Pod nazwą, która niczego nie zdradza.")
    @FileAnswer(maxLength = 10_485_760)
    public RestResponse<byte[]> download(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        FiledDocument document = directory.getDocument(directory.open(id, caller.get()), attachmentId);
        return Download.of("zalacznik", document.file().sha256(), directory.readDocument(document));
    }
}
