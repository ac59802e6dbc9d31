package pl.partycypacja.selection.web.review;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.review.RankedApplication;
import pl.partycypacja.selection.domain.review.Ranking;
import pl.partycypacja.selection.domain.review.RubricDetails;
import pl.partycypacja.selection.domain.review.Rubrics;

/// The ranking of a recruitment's applications (APP-6).
@Path("/api/v1")
@Tag(name = "Ocena zgłoszeń")
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
public class RankingResource {

    private final Ranking ranking;
    private final Rubrics rubrics;
    private final ParticipantNames applicants;
    private final RecruitmentsApi recruitments;
    private final CurrentCaller caller;

    RankingResource(
            Ranking ranking,
            Rubrics rubrics,
            ParticipantNames applicants,
            RecruitmentsApi recruitments,
            CurrentCaller caller) {
        this.ranking = ranking;
        this.rubrics = rubrics;
        this.applicants = applicants;
        this.recruitments = recruitments;
        this.caller = caller;
    }

    @GET
    @Path("/recruitments/{id}/ranking")
    @Query
    @Sheet.Offered
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRanking",
            summary = "Ranking zgłoszeń",
            description = "Średnie, rozrzut, liczba recenzji i miejsce (APP-6). Sortowanie: `place`, `reference`.")
    public Page<RankedResponse> rank(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Seen<RecruitmentView> recruitment = recruitments.open(id, caller.get());
        RubricDetails rubric = rubrics.getDetails(id);
        Page<RankedApplication> ranked = ranking.list(page, recruitment);
        ParticipantNames.Names names =
                applicants.namesOf(ranked.items(), RankedApplication::applicantId, RankedApplication::organisationId);
        return ranked.map(each -> RankedResponse.from(each, names, rubric));
    }

    @GET
    @Path("/recruitments/{id}/ranking")
    @Query
    @Produces({Sheet.CSV_IF_ASKED, Sheet.XLSX_IF_ASKED})
    @Operation(hidden = true)
    public Sheet export(@PathParam("id") UUID id) {
        Seen<RecruitmentView> recruitment = recruitments.open(id, caller.get());
        RubricDetails rubric = rubrics.getDetails(id);
        List<RankedApplication> ranked = ranking.listAll(recruitment);
        ParticipantNames.Names names =
                applicants.namesOf(ranked, RankedApplication::applicantId, RankedApplication::organisationId);
        return RankedResponse.sheet(ranked.stream()
                .map(each -> RankedResponse.from(each, names, rubric))
                .toList());
    }

    @POST
    @Path("/recruitments/{id}/resolve-tie")
    @Command(demandsKey = true)
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveTie",
            summary = "Rozstrzygnij remis",
            description = "Remis pozostaje remisem, póki koordynator nie poda kolejności i powodu (APP-6).")
    @APIResponse(responseCode = "204", description = "Kolejność zapisana.")
    public void resolveTie(@PathParam("id") UUID id, @NotNull @Valid ResolveTieRequest request) {
        ranking.resolveTie(recruitments.open(id, caller.get()), request.applications(), request.reason());
    }
}
