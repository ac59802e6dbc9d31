package pl.partycypacja.programmes.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.programmes.domain.StaffRole;

/// Who becomes what in the programme.
public record StaffRequest(
        @NotNull UUID accountId,
        @NotNull @Schema(examples = "COORDINATOR") StaffRole role) {}
