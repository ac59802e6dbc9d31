package pl.partycypacja.applications.web;

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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.applications.domain.Access;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.Review;
import pl.partycypacja.applications.domain.ReviewerAssignments;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Who reviews an application, and what came of it, for the programme's coordinators.
@Path("/api/v1/applications/{id}/reviewers")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ReviewersResource {

    private final ReviewerAssignments assignments;
    private final AccountsApi accounts;
    private final Access access;
    private final CurrentCaller caller;

    ReviewersResource(ReviewerAssignments assignments, AccountsApi accounts, Access access, CurrentCaller caller) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Query
    @Operation(
            operationId = "listReviewers",
            summary = "Recenzenci zgłoszenia",
            description = "Z wynikami złożonych recenzji.")
    public Page<ReviewerResponse> list(@PathParam("id") UUID id) {
        List<Review> reviews = assignments.list(access.getCoordinated(id, caller.get()), caller.get());
        Map<UUID, AccountsApi.Person> people =
                accounts.listPersons(reviews.stream().map(Review::reviewerId).toList()).stream()
                        .collect(Collectors.toMap(AccountsApi.Person::id, person -> person));
        return Page.whole(reviews.stream()
                .map(review -> ReviewerResponse.from(review, people.get(review.reviewerId())))
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
        Application application = access.getCoordinated(id, caller.get());
        Review review = assignments.assign(application, request.reviewerId(), caller.get());
        return Created.at(
                "/api/v1/reviews/" + review.id(),
                ReviewerResponse.from(review, accounts.getPerson(review.reviewerId())));
    }
}
