package pl.partycypacja.applications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.ApplicationStatus;
import pl.partycypacja.applications.domain.RankedApplication;
import pl.partycypacja.applications.domain.Ranking;
import pl.partycypacja.applications.domain.ReviewerAssignments;
import pl.partycypacja.applications.domain.RubricDetails;
import pl.partycypacja.applications.domain.Rubrics;
import pl.partycypacja.applications.domain.SelectionAccess;
import pl.partycypacja.platform.http.IdempotencyKey;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// The selection of one recruitment, as its coordinators run it.
@Path("/api/v1")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class SelectionResource {

    private final Rubrics rubrics;
    private final ReviewerAssignments assignments;
    private final Ranking ranking;
    private final SelectionAccess access;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    SelectionResource(
            Rubrics rubrics,
            ReviewerAssignments assignments,
            Ranking ranking,
            SelectionAccess access,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.rubrics = rubrics;
        this.assignments = assignments;
        this.ranking = ranking;
        this.access = access;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/recruitments/{id}/rubric")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.EXPERT, Role.Names.ADMIN})
    @Transactional
    @Operation(
            operationId = "getRubric",
            summary = "Kryteria oceny",
            description = "Widzą je koordynatorzy i eksperci programu. Póki nikt ich nie ustalił, lista jest pusta.")
    public RubricResponse getRubric(@PathParam("id") UUID id) {
        access.getStaffed(id, caller.get());
        return RubricResponse.from(id, rubrics.findRubric(id).orElse(null));
    }

    @PUT
    @Path("/recruitments/{id}/rubric")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRubric",
            summary = "Ustal kryteria oceny",
            description = "Do pierwszej złożonej recenzji (APP-6).")
    public RubricResponse setRubric(@PathParam("id") UUID id, @NotNull @Valid RubricDetails rubric) {
        access.getCoordinated(id, caller.get());
        preconditions.requireVersion(
                RubricResponse.from(id, rubrics.findRubric(id).orElse(null)).version());
        return RubricResponse.from(id, rubrics.change(id, rubric));
    }

    @Schema(name = "AssignReviewersRequest")
    public record AssignRequest(
            @NotNull @Min(1) @Max(10) @Schema(description = "Ilu recenzentów ma mieć każde zgłoszenie.", examples = "2")
            Integer reviewersPerApplication) {}

    @Schema(name = "ReviewersAssigned")
    public record AssignResponse(
            @Schema(description = "Ile recenzji przydzielono teraz.", examples = "40")
            int assigned,

            @Schema(description = "Zgłoszenia, dla których zabrakło ekspertów bez konfliktu interesów.")
            List<UUID> incomplete) {}

    @POST
    @Path("/recruitments/{id}/assign-reviewers")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assignReviewers",
            summary = "Rozdziel zgłoszenia między ekspertów",
            description = "Po zamknięciu naboru; równo, z pominięciem konfliktów interesów, które system widzi (APP-5)."
                    + " Można powtarzać: liczy się to, co już przydzielono, a wycofani recenzenci są zastępowani.")
    public AssignResponse assign(@PathParam("id") UUID id, @NotNull @Valid AssignRequest request) {
        ReviewerAssignments.Outcome outcome = assignments.assignAll(
                access.getCoordinated(id, caller.get()), request.reviewersPerApplication(), caller.get());
        return new AssignResponse(outcome.assigned(), outcome.incomplete());
    }

    @Schema(name = "RankedApplication")
    public record RankedResponse(
            UUID id,

            @Schema(maxLength = 40, examples = "PS-2021-0001")
            String reference,

            @Schema(examples = "UNDER_REVIEW") ApplicationStatus status,
            UUID applicantId,
            @Nullable UUID organisationId,

            @Schema(description = "Miejsce; równe oceny mają to samo.", examples = "1")
            int place,

            @Schema(description = "Liczba złożonych recenzji.", examples = "2")
            int reviews,

            @Schema(description = "Czy recenzji jest tyle, ile trzeba.")
            boolean complete,

            @Schema(description = "Średnia sum punktów.", examples = "24.5") @Nullable
            BigDecimal mean,

            @Schema(description = "Średnia ocen ważonych, 0–100; od niej zależy miejsce.", examples = "81.6667")
            @Nullable
            BigDecimal weightedMean,

            @Schema(description = "Różnica między najwyższą a najniższą oceną ważoną.", examples = "12.5") @Nullable
            BigDecimal spread,

            @Schema(description = "Czy recenzenci wyraźnie się nie zgadzają.")
            boolean disputed,

            @Schema(description = "Czy inne zgłoszenie ma to samo miejsce, a remisu nie rozstrzygnięto.")
            boolean tied) {

        static RankedResponse from(RankedApplication ranked, RubricDetails rubric) {
            BigDecimal spread = ranked.spread();
            return new RankedResponse(
                    ranked.id(),
                    ranked.reference(),
                    ranked.status(),
                    ranked.applicantId(),
                    ranked.organisationId(),
                    ranked.place(),
                    ranked.reviews(),
                    ranked.isComplete(),
                    ranked.mean(),
                    ReviewResponse.rounded(ranked.weightedMean()),
                    ReviewResponse.rounded(spread),
                    spread != null && spread.compareTo(BigDecimal.valueOf(rubric.disagreementThreshold())) >= 0,
                    ranked.isTied());
        }
    }

    @GET
    @Path("/recruitments/{id}/ranking")
    @Transactional
    @Operation(
            operationId = "listRanking",
            summary = "Ranking zgłoszeń",
            description = "Średnie, rozrzut, liczba recenzji i miejsce (APP-6). Sortowanie: `place`, `reference`.")
    public Page<RankedResponse> rank(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        access.getCoordinated(id, caller.get());
        RubricDetails rubric = rubrics.getDetails(id);
        return ranking.list(page, id).map(ranked -> RankedResponse.from(ranked, rubric));
    }

    @Schema(name = "ResolveTieRequest")
    public record ResolveTieRequest(
            @NotNull
            @Size(min = 2, max = 5_000)
            @Schema(
                    description = "Wszystkie zgłoszenia z tą samą oceną, od najlepszego.",
                    examples = "[\"01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa\", \"01980a3e-6f2b-7c11-9d5e-3f0a52c1b7ab\"]")
            List<@NotNull UUID> applications,

            @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Mniejsza gmina ma pierwszeństwo.")
            String reason) {}

    @POST
    @Path("/recruitments/{id}/resolve-tie")
    @Transactional
    @IdempotencyKey.Required
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveTie",
            summary = "Rozstrzygnij remis",
            description = "Remis pozostaje remisem, póki koordynator nie poda kolejności i powodu (APP-6).")
    @APIResponse(responseCode = "204", description = "Kolejność zapisana.")
    public void resolveTie(@PathParam("id") UUID id, @NotNull @Valid ResolveTieRequest request) {
        ranking.resolveTie(
                access.getCoordinated(id, caller.get()), request.applications(), request.reason(), caller.get());
    }
}
