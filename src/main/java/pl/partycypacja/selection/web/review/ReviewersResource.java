package pl.partycypacja.selection.web.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.selection.domain.review.Review;
import pl.partycypacja.selection.domain.review.ReviewDirectory;
import pl.partycypacja.selection.domain.review.ReviewerAssignments;

/// Who reviews an application, and what came of it, for the programme's coordinators.
@Path("/api/v1/applications/{id}/reviewers")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ReviewersResource {

    private final ReviewDirectory directory;
    private final ReviewerAssignments assignments;
    private final ApplicationsApi applications;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    ReviewersResource(
            ReviewDirectory directory,
            ReviewerAssignments assignments,
            ApplicationsApi applications,
            ParticipantNames names,
            CurrentCaller caller) {
        this.directory = directory;
        this.assignments = assignments;
        this.applications = applications;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(
            operationId = "listReviewers",
            summary = "Recenzenci zgłoszenia",
            description = "Z wynikami złożonych recenzji.")
    public Page<ReviewerResponse> list(@PathParam("id") UUID id) {
        List<Review> reviews = directory.listOf(applications.open(id, caller.get()));
        Map<UUID, String> known =
                names.namesOfPeople(reviews.stream().map(Review::reviewerId).toList());
        return Page.whole(reviews.stream()
                .map(review -> ReviewerResponse.from(review, known.get(review.reviewerId())))
                .toList());
    }

    @POST
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignReviewer",
            summary = "Przydziel zgłoszenie ekspertowi",
            description =
                    "Po zamknięciu naboru. Konflikt interesów, który system widzi, wyklucza (APP-5): własne zgłoszenie,"
                            + " zgłoszenie swojej organizacji albo kogoś z niej.")
    public RestResponse<ReviewerResponse> assign(
            @PathParam("id") UUID id, @NotNull @Valid AssignReviewerRequest request) {
        Review review = assignments.assign(applications.open(id, caller.get()), request.reviewerId());
        String name = names.namesOfPeople(List.of(review.reviewerId())).get(review.reviewerId());
        return Created.at("/api/v1/reviews/" + review.id(), ReviewerResponse.from(review, name));
    }
}
