package pl.partycypacja.applications.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record CreateApplicationRequest(
        @Schema(description = "Organizacja, w naborach dla organizacji; w naborach dla osób `null`.") @Nullable
        UUID organisationId) {}
