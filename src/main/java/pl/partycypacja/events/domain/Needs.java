package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// What a participant needs (EVT-8); known to them and to coordinators, and forgotten 30 days after the event.
@Schema(name = "ParticipantNeeds")
public record Needs(
        @Size(max = 500) @Multiline @Schema(description = "Dieta.", examples = "Bez glutenu.") @Nullable
        String diet,

        @Size(max = 1_000) @Multiline @Schema(description = "Dostępność.", examples = "Pętla indukcyjna.") @Nullable
        String accessibility,

        @NotNull @Schema(description = "Czy potrzebny jest nocleg.", examples = "true")
        Boolean accommodation) {}
