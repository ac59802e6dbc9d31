package pl.partycypacja.applications.web;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.domain.Application;
import pl.partycypacja.applications.domain.ApplicationContent;
import pl.partycypacja.applications.domain.ApplicationDirectory;
import pl.partycypacja.applications.domain.Applications;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.http.Created;
import pl.partycypacja.platform.http.Preconditions;
import pl.partycypacja.platform.json.MergePatch;
import pl.partycypacja.platform.operations.Command;
import pl.partycypacja.platform.operations.Query;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.CurrentLanguage;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.security.Role;

@Path("/api/v1")
@Tag(name = "Zgłoszenia")
@RolesAllowed({Role.Names.USER, Role.Names.COORDINATOR, Role.Names.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    private final ApplicationDirectory directory;
    private final Applications applications;
    private final ApplicationAnswers answers;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Preconditions preconditions;
    private final MergePatch patches;

    ApplicationsResource(
            ApplicationDirectory directory,
            Applications applications,
            ApplicationAnswers answers,
            CurrentCaller caller,
            CurrentLanguage language,
            Preconditions preconditions,
            MergePatch patches) {
        this.directory = directory;
        this.applications = applications;
        this.answers = answers;
        this.caller = caller;
        this.language = language;
        this.preconditions = preconditions;
        this.patches = patches;
    }

    @POST
    @Path("/recruitments/{id}/applications")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApplication",
            summary = "Zacznij zgłoszenie",
            description = "Powstaje szkic. Liczba zgłoszeń jednego wnioskodawcy w naborze jest ograniczona (REC-6).")
    public RestResponse<ApplicationResponse> create(
            @PathParam("id") UUID recruitmentId, @NotNull @Valid CreateApplicationRequest request) {
        UUID id = applications
                .create(recruitmentId, request.organisationId(), caller.get())
                .id();
        return Created.at("/api/v1/applications/" + id, answers.of(directory.open(id, caller.get())));
    }

    @GET
    @Path("/applications")
    @Query
    @Operation(
            operationId = "listApplications",
            summary = "Wyszukaj zgłoszenia",
            description =
                    "Własne i swoich organizacji; koordynator widzi też złożone w swoich programach, nigdy szkice."
                            + " Sortowanie: `updatedAt`, `createdAt`.")
    public Page<ApplicationSummary> list(@BeanParam PageRequest page, @BeanParam @Valid ApplicationFilters filters) {
        return directory.list(page, filters.toFilter(), caller.get()).map(ApplicationSummary::from);
    }

    @GET
    @Path("/applications/{id}")
    @Query
    @Operation(operationId = "getApplication", summary = "Pokaż zgłoszenie")
    public ApplicationResponse get(@PathParam("id") UUID id) {
        return answers.of(directory.open(id, caller.get()));
    }

    @PATCH
    @Path("/applications/{id}")
    @Command
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateApplication",
            summary = "Uzupełnij zgłoszenie",
            description =
                    "Scala podane odpowiedzi, deklaracje i zgody z zapisanymi; `null` usuwa. Szkic może być niepełny.")
    public ApplicationResponse update(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ApplicationContent.class)))
                    @Nullable
                    JsonNode patch) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.fill(
                application,
                preconditions::requireVersion,
                before -> patches.merge(patch, before, ApplicationContent.class));
        return answers.of(application);
    }

    @GET
    @Path("/applications/{id}/blockers")
    @Query
    @Operation(
            operationId = "listSubmissionBlockers",
            summary = "Czego brakuje do złożenia zgłoszenia",
            description = "Pusta lista znaczy, że można składać (APP-2).")
    public Page<BlockerResponse> listBlockers(@PathParam("id") UUID id) {
        Seen<Application> application = directory.open(id, caller.get());
        return Page.whole(directory.listBlockers(application, language.get()).stream()
                .map(blocker -> BlockerResponse.from(blocker, language))
                .toList());
    }

    @POST
    @Path("/applications/{id}/submit")
    @Command(demandsKey = true)
    @Operation(
            operationId = "submitApplication",
            summary = "Złóż zgłoszenie",
            description =
                    "Nadaje numer, czas i SHA-256 treści, a potwierdzenie wysyła e-mailem (APP-3). W chwili zamknięcia naboru i później niczego nie przyjmujemy (APP-4).")
    public ApplicationResponse submit(@PathParam("id") UUID id) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.submit(application, language.get());
        return answers.of(application);
    }

    @POST
    @Path("/applications/{id}/withdraw")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawApplication",
            summary = "Wycofaj zgłoszenie",
            description = "Możliwe do ogłoszenia wyników.")
    public ApplicationResponse withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawRequest request) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.withdraw(application, request.reason());
        return answers.of(application);
    }

    @POST
    @Path("/applications/{id}/return")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "returnApplication",
            summary = "Zwróć zgłoszenie do poprawy",
            description = "Robi to koordynator; wnioskodawca dostaje wiadomość z terminem.")
    public ApplicationResponse sendBack(@PathParam("id") UUID id, @NotNull @Valid ReturnRequest request) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.sendBack(application, request.correctBy(), request.note());
        return answers.of(application);
    }

    @POST
    @Path("/applications/{id}/accept-place")
    @Command(demandsKey = true)
    @Operation(
            operationId = "acceptPlace",
            summary = "Przyjmij miejsce z listy rezerwowej",
            description = "Póki oferta trwa (`offer.expiresAt`); zaczyna się udział (APP-9).")
    public ApplicationResponse acceptPlace(@PathParam("id") UUID id) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.acceptPlace(application);
        return answers.of(application);
    }

    @POST
    @Path("/applications/{id}/decline-place")
    @Command(demandsKey = true)
    @Operation(
            operationId = "declinePlace",
            summary = "Zrezygnuj z zaproponowanego miejsca",
            description = "Dostaje je następna osoba z listy rezerwowej.")
    public ApplicationResponse declinePlace(@PathParam("id") UUID id) {
        Seen<Application> application = directory.open(id, caller.get());
        applications.declinePlace(application);
        return answers.of(application);
    }

    @GET
    @Path("/applications/{id}/history")
    @Query
    @Operation(
            operationId = "listApplicationHistory",
            summary = "Historia zgłoszenia",
            description = "Sortowanie: `happenedAt`.")
    public Page<HistoryEntry> listHistory(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return directory.listHistory(page, directory.open(id, caller.get())).map(HistoryEntry::from);
    }
}
