package pl.partycypacja.recruitment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.json.Multiline;

/// Why a recruitment is cancelled, for applicants to read.
@Schema(name = "CancelRecruitmentRequest")
public record CancelRequest(
        @NotBlank @Size(max = 2_000) @Multiline @Schema(examples = "Nie otrzymaliśmy finansowania.")
        String reason) {}
