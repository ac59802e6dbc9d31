package pl.partycypacja.selection.web.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.paging.Repeated;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.selection.domain.review.ReviewDirectory;
import pl.partycypacja.selection.domain.review.ReviewStatus;

/// The reviews that the caller is asked for.
@Path("/api/v1/me/reviews")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed(Role.Names.EXPERT)
@Produces(MediaType.APPLICATION_JSON)
public class OwnReviewsResource {

    private final ReviewDirectory directory;
    private final CurrentCaller caller;

    OwnReviewsResource(ReviewDirectory directory, CurrentCaller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(
            operationId = "listMyReviews",
            summary = "Własne recenzje",
            description = "Własne, w programach, których jest się ekspertem. Sortowanie: `assignedAt`.")
    public Page<ReviewSummary> list(
            @BeanParam PageRequest page, @QueryParam("status") @Nullable List<ReviewStatus> status) {
        return directory.listOwn(page, Repeated.orEmpty(status), caller.get()).map(ReviewSummary::from);
    }
}
