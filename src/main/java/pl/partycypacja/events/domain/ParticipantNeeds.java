package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// What a participant needs (EVT-8); known to them and to coordinators, and forgotten 30 days after the event.
public record ParticipantNeeds(
        @Size(max = 500) @Multiline @Nullable String diet,

        @Size(max = 1_000) @Multiline @Nullable String accessibility,

        @NotNull Boolean accommodation) {}
