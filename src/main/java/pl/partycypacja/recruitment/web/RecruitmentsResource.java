package pl.partycypacja.recruitment.web;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
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
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.programmes.ProgrammesApi.EditionSummary;
import pl.partycypacja.recruitment.domain.Eligibility;
import pl.partycypacja.recruitment.domain.Recruitment;
import pl.partycypacja.recruitment.domain.RecruitmentDetails;
import pl.partycypacja.recruitment.domain.RecruitmentDirectory;
import pl.partycypacja.recruitment.domain.Recruitments;

/// Recruitments, for readers and for coordinators.
@Path("/api/v1")
@Tag(name = "Nabory")
@Produces(MediaType.APPLICATION_JSON)
public class RecruitmentsResource {

    private final RecruitmentDirectory directory;
    private final Recruitments recruitments;
    private final ProgrammesApi programmes;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final MergePatch patches;
    private final Clock clock;

    RecruitmentsResource(
            RecruitmentDirectory directory,
            Recruitments recruitments,
            ProgrammesApi programmes,
            CurrentCaller caller,
            Preconditions preconditions,
            MergePatch patches,
            Clock clock) {
        this.directory = directory;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.caller = caller;
        this.preconditions = preconditions;
        this.patches = patches;
        this.clock = clock;
    }

    @GET
    @Path("/recruitments")
    @PermitAll
    @Query(entities = false)
    @Operation(
            operationId = "listRecruitments",
            summary = "Wyszukaj nabory",
            description =
                    "Sortowanie: `opensOn` (także spodziewane otwarcie), `name`, `updatedAt`; domyślnie `-opensOn`.")
    public Page<RecruitmentSummary> list(@BeanParam PageRequest page, @BeanParam @Valid RecruitmentFilters filters) {
        return directory.list(page, filters.toFilter(), caller.get()).map(RecruitmentSummary::from);
    }

    @POST
    @Path("/editions/{id}/recruitments")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRecruitment",
            summary = "Utwórz szkic naboru",
            description = "Daty muszą następować po sobie: otwarcie, zamknięcie, rozmowy, wyniki (REC-3).")
    public RestResponse<RecruitmentResponse> create(
            @PathParam("id") UUID editionId, @NotNull @Valid RecruitmentDetails request) {
        Seen<EditionSummary> edition = programmes.openEdition(editionId, caller.get());
        Recruitment recruitment = recruitments.create(edition, request);
        return Created.at(
                "/api/v1/recruitments/" + recruitment.id(), respond(directory.open(recruitment, edition.caller())));
    }

    @GET
    @Path("/recruitments/{id}")
    @PermitAll
    @Query
    @Operation(
            operationId = "getRecruitment",
            summary = "Pokaż nabór",
            description = "Kalendarz, kryteria, zgody i załączniki.")
    public RecruitmentResponse get(@PathParam("id") UUID id) {
        return respond(directory.open(id, caller.get()));
    }

    @PATCH
    @Path("/recruitments/{id}")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateRecruitment",
            summary = "Zmień nabór",
            description =
                    "Po otwarciu okno, kryteria, zgody i załączniki są zamrożone (REC-4); termin przedłuża `extendRecruitment`.")
    public RecruitmentResponse update(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RecruitmentDetails.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Recruitment> recruitment = directory.open(id, caller.get());
        recruitments.update(
                recruitment,
                before -> patches.apply(patch, before, RecruitmentDetails.class),
                preconditions::requireVersion);
        return respond(recruitment);
    }

    @POST
    @Path("/recruitments/{id}/publish")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Operation(
            operationId = "publishRecruitment",
            summary = "Opublikuj nabór",
            description =
                    "Edycja i program muszą być opublikowane, a nabór ze znanym dniem otwarcia musi mieć formularz.")
    public RecruitmentResponse publish(@PathParam("id") UUID id) {
        Seen<Recruitment> recruitment = directory.open(id, caller.get());
        recruitments.publish(recruitment);
        return respond(recruitment);
    }

    @POST
    @Path("/recruitments/{id}/extend")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "extendRecruitment",
            summary = "Przedłuż nabór",
            description =
                    "Okno można tylko wydłużyć (REC-4). Przedłużenie zostaje odnotowane, a osoby ze szkicami dostają wiadomość.")
    public RecruitmentResponse extend(@PathParam("id") UUID id, @NotNull @Valid ExtendRequest request) {
        Seen<Recruitment> recruitment = directory.open(id, caller.get());
        recruitments.extend(recruitment, request.closesOn(), request.closingTime(), request.reason());
        return respond(recruitment);
    }

    @POST
    @Path("/recruitments/{id}/cancel")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelRecruitment",
            summary = "Odwołaj nabór",
            description = "Wnioskodawcy dostają wiadomość z powodem.")
    public RecruitmentResponse cancel(@PathParam("id") UUID id, @NotNull @Valid CancelRequest request) {
        Seen<Recruitment> recruitment = directory.open(id, caller.get());
        recruitments.cancel(recruitment, request.reason());
        return respond(recruitment);
    }

    @GET
    @Path("/recruitments/{id}/form")
    @PermitAll
    @Query
    @Operation(
            operationId = "getRecruitmentForm",
            summary = "Formularz zgłoszenia",
            description =
                    "JSON Schema 2020-12; etykiety w `title`, kolejność pól w `x-order`. `schema` to `null`, gdy formularza jeszcze nie ma.")
    public FormResponse form(@PathParam("id") UUID id) {
        return FormResponse.from(directory.open(id, caller.get()).thing());
    }

    @PUT
    @Path("/recruitments/{id}/form")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMIN})
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRecruitmentForm",
            summary = "Ustal formularz zgłoszenia",
            description = "Zamrożony od otwarcia naboru (REC-5).")
    public FormResponse setForm(@PathParam("id") UUID id, @NotNull @Valid FormRequest request) {
        Seen<Recruitment> recruitment = directory.open(id, caller.get());
        recruitments.changeForm(recruitment, request.schema(), preconditions::requireVersion);
        return FormResponse.from(recruitment.thing());
    }

    @POST
    @Path("/recruitments/{id}/eligibility-check")
    @PermitAll
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkEligibility",
            summary = "Sprawdź, czy spełniasz kryteria",
            description = "Dla każdego, bez logowania; niczego nie zapisuje (REC-7).")
    public EligibilityResponse checkEligibility(@PathParam("id") UUID id, @NotNull @Valid EligibilityRequest request) {
        Recruitment recruitment = directory.open(id, caller.get()).thing();
        return EligibilityResponse.from(Eligibility.of(recruitment.details().criteria(), request.answers()));
    }

    private RecruitmentResponse respond(Seen<Recruitment> seen) {
        Recruitment recruitment = seen.thing();
        return RecruitmentResponse.from(
                recruitment,
                programmes.getEdition(recruitment.editionId()),
                recruitment.state(clock.instant()),
                directory.listExtensions(recruitment),
                directory.allowedActions(seen));
    }
}
