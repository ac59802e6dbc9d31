package pl.partycypacja.events.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.time.Warsaw;

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

    boolean isAtTimeOf(EventSession other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt);
    }

    /// The same, so many days later by the clocks of Warsaw.
    EventSession plusDays(long days) {
        return new EventSession(Warsaw.plusDays(startsAt, days), Warsaw.plusDays(endsAt, days), place, link);
    }

    /// Where people go, as a calendar says it.
    ///
    /// @param withLink whether whoever reads it has a place, and may know the address on the web
    String where(boolean withLink) {
        if (place == null) {
            return withLink ? Objects.toString(link, "–") : "online";
        }
        return Stream.of(place.name(), place.address(), withLink ? link : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
