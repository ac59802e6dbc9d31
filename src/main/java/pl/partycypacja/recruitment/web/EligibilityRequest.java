package pl.partycypacja.recruitment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Answers to a recruitment's criteria, by their keys.
public record EligibilityRequest(
        @NotNull
        @Size(max = 30)
        @Schema(description = "Klucz kryterium i wybrana odpowiedź.", examples = "{\"office\": \"COUNCILLOR\"}")
        Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> answers) {}
