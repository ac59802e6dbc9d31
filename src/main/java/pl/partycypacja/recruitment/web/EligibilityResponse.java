package pl.partycypacja.recruitment.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.recruitment.domain.Eligibility;

/// Which criteria are met (REC-7).
public record EligibilityResponse(boolean eligible, List<Result> results) {

    @Schema(name = "EligibilityResult")
    public record Result(
            @Schema(maxLength = 60, examples = "office") String key,

            @Schema(maxLength = 500, examples = "Jaką funkcję pełnisz w samorządzie?")
            String question,

            @Schema(maxLength = 60, examples = "COUNCILLOR", description = "`null`, gdy nie ma odpowiedzi.") @Nullable
            String answer,

            boolean met) {}

    static EligibilityResponse from(Eligibility eligibility) {
        return new EligibilityResponse(
                eligibility.isEligible(),
                eligibility.results().stream()
                        .map(result -> new Result(
                                result.criterion().key(),
                                result.criterion().question(),
                                result.answer(),
                                result.isMet()))
                        .toList());
    }
}
