package pl.partycypacja.advice.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When and where advice is given; a place, a link or both.
///
/// @param lengthMinutes 15 to 480
public record AdviceDate(
        @NotNull Instant startsAt,
        @NotNull @Min(15) @Max(480) Integer lengthMinutes,

        @Size(max = 500) @Nullable String place,

        @Size(max = 500) @Pattern(regexp = "^https://[!-~]+$") @Nullable
        String link) {

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    String where() {
        return Stream.of(place, link)
                .filter(each -> each != null)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
