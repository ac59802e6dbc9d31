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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import pl.partycypacja.grants.domain.ExpertOpinion;
import pl.partycypacja.grants.domain.ExpertOpinionDirectory;
import pl.partycypacja.grants.domain.ExpertOpinions;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantDirectory;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

/// Experts' opinions on settled grants (GRA-6).
@Path("/api/v1")
@Tag(name = "Dotacje")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ExpertOpinionsResource {

    private final GrantDirectory grants;
    private final ExpertOpinionDirectory directory;
    private final ExpertOpinions opinions;
    private final ParticipantNames names;
    private final CurrentCaller caller;

    ExpertOpinionsResource(
            GrantDirectory grants,
            ExpertOpinionDirectory directory,
            ExpertOpinions opinions,
            ParticipantNames names,
            CurrentCaller caller) {
        this.grants = grants;
        this.directory = directory;
        this.opinions = opinions;
        this.names = names;
        this.caller = caller;
    }

    @GET
    @Path("/grants/{id}/opinions")
    @RolesAllowed({Role.Names.USER, Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "listExpertOpinions",
            summary = "Opinie ekspertów o realizacji",
            description = "Dla grantobiorcy, koordynatora i ekspertów programu (GRA-6).")
    public Page<ExpertOpinionResponse> list(@PathParam("id") UUID id) {
        Seen<Grant> grant = grants.openToRead(id, caller.get());
        List<ExpertOpinion> found = directory.listOf(grant.thing());
        Map<UUID, String> known =
                names.namesOfPeople(found.stream().map(ExpertOpinion::expertId).toList());
        return Page.whole(found.stream()
                .map(opinion -> ExpertOpinionResponse.from(opinion, known))
                .toList());
    }

    @POST
    @Path("/grants/{id}/opinions")
    @RolesAllowed(Role.Names.EXPERT)
    @Command(demandsKey = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveExpertOpinion",
            summary = "Napisz opinię ekspercką",
            description = "O rozliczonej dotacji; ekspert programu bez konfliktu interesów, raz (GRA-6).")
    public RestResponse<ExpertOpinionResponse> give(
            @PathParam("id") UUID id, @NotNull @Valid ExpertOpinionRequest request) {
        Seen<Grant> grant = grants.openToRead(id, caller.get());
        ExpertOpinion opinion = opinions.write(grant, request.wentWell(), request.takeCareOf());
        return Created.at(
                "/api/v1/grants/" + id + "/opinions",
                ExpertOpinionResponse.from(opinion, names.namesOfPeople(List.of(opinion.expertId()))));
    }

    @GET
    @Path("/editions/{id}/owed-opinions")
    @RolesAllowed({Role.Names.EXPERT, Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Query
    @Operation(
            operationId = "listOwedOpinions",
            summary = "Dotacje bez opinii",
            description =
                    "Rozliczone dotacje edycji, o których nikt jeszcze nie napisał (GRA-6); dla koordynatorów i ekspertów"
                            + " programu. Sortowanie: `createdAt`.")
    public Page<GrantSummary> listOwed(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<Grant> found = directory.listOwed(id, page, caller.get());
        ParticipantNames.Names known = names.namesOf(found.items());
        LocalDate today = grants.today();
        return found.map(grant -> GrantSummary.from(grant, known.holder(grant), today));
    }
}
