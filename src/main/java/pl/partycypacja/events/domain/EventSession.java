package pl.partycypacja.events.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One meeting: somewhere, or at an address on the web.
@Schema(name = "EventSession")
public record EventSession(
        @NotNull @Schema(examples = "2023-04-28T08:00:00Z") Instant startsAt,

        @NotNull @Schema(examples = "2023-04-28T15:00:00Z") Instant endsAt,

        @Valid @Nullable EventPlace place,

        @Size(max = 500)
        @Pattern(regexp = "^https://[^\\s]+$")
        @Schema(examples = "https://spotkania.example.org/wizyta")
        @Nullable
        String link) {

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
