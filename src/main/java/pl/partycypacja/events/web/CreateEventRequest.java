package pl.partycypacja.events.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.EventDetails;

/// A new event: in which programme, perhaps in which edition, and what is said of it.
public record CreateEventRequest(
        @NotBlank @Size(max = 200) @Schema(description = "`slug` programu.", examples = "pracownia-samorzadowa")
        String programme,

        @Nullable UUID editionId,
        @NotNull @Valid EventDetails details) {}
