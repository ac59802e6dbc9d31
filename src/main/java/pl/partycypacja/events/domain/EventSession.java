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

/// One meeting of an event: at a place, at an address on the web, or both.
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

    /// The same meeting a number of days later, at the same hour by the clocks of Warsaw.
    EventSession plusDays(long days) {
        return new EventSession(Warsaw.plusDays(startsAt, days), Warsaw.plusDays(endsAt, days), place, link);
    }

    /// Where people meet, as calendars and letters say it.
    ///
    /// @param withLink whether the reader may know the address on the web
    String where(boolean withLink) {
        if (place == null) {
            return withLink ? Objects.toString(link, "–") : "online";
        }
        return Stream.of(place.name(), place.address(), withLink ? link : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
