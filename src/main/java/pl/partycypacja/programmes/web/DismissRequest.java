package pl.partycypacja.programmes.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.programmes.domain.StaffRole;

/// Which role the person loses.
public record DismissRequest(
        @NotNull @Schema(examples = "COORDINATOR") StaffRole role) {}
