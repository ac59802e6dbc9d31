package pl.partycypacja.vouchers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An organisation that may redeem the vouchers of a programme.
public record TrainingProviderRequest(
        @NotBlank @Size(max = 200) @Schema(description = "`slug` programu.", examples = "debiuty-w-partycypacji")
        String programme,

        @NotNull @Schema(description = "Organizacja rodzaju `TRAINING_PROVIDER`.")
        UUID organisationId) {}
