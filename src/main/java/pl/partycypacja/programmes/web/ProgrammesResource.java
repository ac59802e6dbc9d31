package pl.partycypacja.programmes.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.CurrentRecruitment;
import pl.partycypacja.programmes.CurrentRecruitments;
import pl.partycypacja.programmes.domain.Programme;
import pl.partycypacja.programmes.domain.ProgrammeDetails;
import pl.partycypacja.programmes.domain.ProgrammeDirectory;
import pl.partycypacja.programmes.domain.ProgrammePage;
import pl.partycypacja.programmes.domain.Programmes;

/// The catalogue, for readers and for coordinators.
@Path("/api/v1/programmes")
@Tag(name = "Programy")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammesResource {

    private final ProgrammeDirectory directory;
    private final Programmes programmes;
    private final CurrentRecruitments recruitments;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;

    ProgrammesResource(
            ProgrammeDirectory directory,
            Programmes programmes,
            CurrentRecruitments recruitments,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches) {
        this.directory = directory;
        this.programmes = programmes;
        this.recruitments = recruitments;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @GET
    @PermitAll
    @Query(entities = false)
    @Operation(
            operationId = "listProgrammes",
            summary = "Katalog programów",
            description = "Powtórzony filtr znaczy „lub”. Sortowanie: `name` (po polsku), `updatedAt`.")
    public Page<ProgrammeSummary> list(@BeanParam PageRequest page, @BeanParam @Valid ProgrammeFilters filters) {
        return directory.list(page, filters.toFilter(), caller.get()).map(ProgrammeSummary::from);
    }

    @POST
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createProgramme",
            summary = "Utwórz szkic programu",
            description = "Tworzący zostaje jego koordynatorem. `slug` powstaje z nazwy i już się nie zmienia.")
    public RestResponse<ProgrammeResponse> create(@NotNull @Valid ProgrammeDetails request) {
        Caller author = caller.get();
        Programme programme = programmes.create(request, author.requireAccountId());
        return Created.at("/api/v1/programmes/" + programme.slug(), respond(programme.slug()));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Query(entities = false)
    @Operation(
            operationId = "getProgramme",
            summary = "Pokaż program",
            description = "Razem z bieżącą edycją i naborem: jedno żądanie wystarcza na stronę programu.")
    public ProgrammeResponse get(@PathParam("slug") String slug) {
        return respond(slug);
    }

    @PATCH
    @Path("/{slug}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateProgramme", summary = "Zmień opis programu")
    public ProgrammeResponse update(
            @PathParam("slug") String slug,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ProgrammeDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Programme> programme = directory.open(slug, caller.get());
        programmes.update(
                programme,
                before -> patches.apply(patch, before, ProgrammeDetails.class),
                preconditions::requireVersion);
        return respond(slug);
    }

    @POST
    @Path("/{slug}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(operationId = "publishProgramme", summary = "Opublikuj program")
    public ProgrammeResponse publish(@PathParam("slug") String slug) {
        Seen<Programme> programme = directory.open(slug, caller.get());
        programmes.publish(programme);
        return respond(slug);
    }

    @POST
    @Path("/{slug}/archive")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(operationId = "archiveProgramme", summary = "Przenieś program do archiwum")
    public ProgrammeResponse archive(@PathParam("slug") String slug) {
        Seen<Programme> programme = directory.open(slug, caller.get());
        programmes.archive(programme);
        return respond(slug);
    }

    private ProgrammeResponse respond(String slug) {
        Seen<ProgrammePage> page = directory.openPage(slug, caller.get());
        ProgrammePage.Years edition = page.thing().currentEdition();
        @Nullable
        CurrentRecruitment recruitment =
                edition == null ? null : recruitments.findCurrent(edition.id()).orElse(null);
        return ProgrammeResponse.from(page.thing(), directory.allowedActions(page), recruitment);
    }
}
