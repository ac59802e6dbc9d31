package pl.partycypacja.applications.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.problem.CurrentLanguage;
import pl.partycypacja.platform.problem.FieldProblem;

/// One thing that stands between an application and its submission (APP-2).
@Schema(name = "SubmissionBlocker")
public record BlockerResponse(
        @Schema(maxLength = 500, examples = "/answers/motivation")
        String pointer,

        @Schema(maxLength = 100, examples = "required") String code,

        @Schema(maxLength = 1_000, examples = "pole jest wymagane")
        String detail) {

    static BlockerResponse from(FieldProblem problem, CurrentLanguage language) {
        return new BlockerResponse(String.valueOf(problem.pointer()), problem.code(), language.describe(problem));
    }
}
