package pl.partycypacja.selection.web.interview;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record BookInterviewRequest(
        @NotNull @Schema(description = "Zgłoszenie z listy wybranych.")
        UUID applicationId) {}
