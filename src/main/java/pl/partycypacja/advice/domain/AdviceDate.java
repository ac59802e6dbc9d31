package pl.partycypacja.advice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When and where advice is given: at a place, behind a link, or both.
///
/// @param lengthMinutes 15 to 480
public record AdviceDate(
        Instant startsAt,
        int lengthMinutes,
        @Nullable String place,
        @Nullable String link) {

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    /// Whether it says neither place nor link.
    boolean isNowhere() {
        return place == null && link == null;
    }

    /// For people to read, for example `Kraków, https://spotkania.example.org/1`.
    String where() {
        return Stream.of(place, link)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
