package pl.partycypacja.grants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why a grant is ended before its time.
public record TerminateGrantRequest(
        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Organizacja zakończyła działalność.")
        String reason) {}
