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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.selection.domain.review.ReviewerAssignments;
import pl.partycypacja.selection.domain.review.RubricDetails;
import pl.partycypacja.selection.domain.review.Rubrics;

/// What the applications of a recruitment are scored by, and by whom.
@Path("/api/v1")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class SelectionResource {

    private final Rubrics rubrics;
    private final ReviewerAssignments assignments;
    private final RecruitmentsApi recruitments;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    SelectionResource(
            Rubrics rubrics,
            ReviewerAssignments assignments,
            RecruitmentsApi recruitments,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.rubrics = rubrics;
        this.assignments = assignments;
        this.recruitments = recruitments;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/recruitments/{id}/rubric")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.EXPERT, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "getRubric",
            summary = "Kryteria oceny",
            description = "Widzą je koordynatorzy i eksperci programu. Póki nikt ich nie ustalił, lista jest pusta.")
    public RubricResponse getRubric(@PathParam("id") UUID id) {
        return RubricResponse.from(
                id, rubrics.find(recruitments.open(id, caller.get())).orElse(null));
    }

    @PUT
    @Path("/recruitments/{id}/rubric")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRubric",
            summary = "Ustal kryteria oceny",
            description = "Do pierwszej złożonej recenzji (APP-6).")
    public RubricResponse setRubric(@PathParam("id") UUID id, @NotNull @Valid RubricDetails rubric) {
        return RubricResponse.from(
                id, rubrics.change(recruitments.open(id, caller.get()), rubric, preconditions::requireVersion));
    }

    @POST
    @Path("/recruitments/{id}/assign-reviewers")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignReviewers",
            summary = "Rozdziel zgłoszenia między ekspertów",
            description = "Po zamknięciu naboru; równo, z pominięciem konfliktów interesów, które system widzi (APP-5)."
                    + " Można powtarzać: liczy się to, co już przydzielono, a wycofani recenzenci są zastępowani.")
    public ReviewersAssignedResponse assign(@PathParam("id") UUID id, @NotNull @Valid AssignReviewersRequest request) {
        ReviewerAssignments.Outcome outcome =
                assignments.assignAll(recruitments.open(id, caller.get()), request.reviewersPerApplication());
        return new ReviewersAssignedResponse(outcome.assigned(), outcome.incomplete());
    }
}
