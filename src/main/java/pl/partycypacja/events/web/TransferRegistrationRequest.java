package pl.partycypacja.events.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// To whom a place is given.
public record TransferRegistrationRequest(
        @NotNull @Schema(description = "Konto członka tej samej organizacji.")
        UUID accountId) {}
