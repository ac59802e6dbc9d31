package pl.partycypacja.advice.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is to advise.
public record AssignAdviceRequest(
        @NotNull @Schema(description = "Ekspert programu.") UUID expertId) {}
