package pl.partycypacja.platform.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import pl.partycypacja.platform.operations.WithoutTransaction;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.ProblemTexts;
import pl.partycypacja.platform.problem.ProblemType;

/// Where the `type` of a problem leads (contract rule 11).
@Path("/problems")
@Tag(name = "Problemy")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {

    private final ProblemTexts messages;

    ProblemsResource(ProblemTexts messages) {
        this.messages = messages;
    }

    /// A text in both languages.
    @Schema(name = "BilingualText")
    public record BilingualText(
            @Schema(maxLength = 2_000, examples = "Nie ma takiego zasobu")
            String pl,

            @Schema(maxLength = 2_000, examples = "Not found")
            String en) {}

    /// A kind of problem.
    @Schema(name = "ProblemDescription")
    public record ProblemDescription(
            String code, @Schema(examples = "404") int status, BilingualText title, BilingualText description) {}

    @GET
    @WithoutTransaction("the problems are known without a database")
    @Operation(operationId = "listProblems", summary = "Wszystkie rodzaje problemów")
    public Page<ProblemDescription> list() {
        List<ProblemDescription> all =
                ContractParts.problems().stream().map(this::describe).toList();
        return Page.whole(all);
    }

    @GET
    @WithoutTransaction("the problems are known without a database")
    @Path("/{code}")
    @Operation(operationId = "getProblem", summary = "Opis rodzaju problemu")
    public ProblemDescription get(@PathParam("code") String code) {
        return describe(ContractParts.findProblem(code).orElseThrow(NotFound::new));
    }

    private ProblemDescription describe(ProblemType type) {
        return new ProblemDescription(
                type.code(),
                type.status(),
                new BilingualText(messages.title(type, ProblemTexts.POLISH), messages.title(type, Locale.ENGLISH)),
                new BilingualText(
                        messages.description(type, ProblemTexts.POLISH), messages.description(type, Locale.ENGLISH)));
    }
}
