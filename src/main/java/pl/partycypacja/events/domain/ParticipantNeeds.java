package pl.partycypacja.events.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;

/// What a participant needs. Only they and coordinators see it, and it is deleted 30 days after the event (EVT-8).
public record ParticipantNeeds(
        @Size(max = 500) @Multiline @Nullable String diet,

        @Size(max = 1_000) @Multiline @Nullable String accessibility,

        @NotNull Boolean accommodation) {}
