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
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Warsaw;

/// One meeting: somewhere, or at an address on the web.
public record EventSession(
        @NotNull Instant startsAt,

        @NotNull Instant endsAt,

        @Valid @Nullable EventPlace place,

        @Size(max = 500) @Pattern(regexp = "^https://[^\\s]+$") @Nullable
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
