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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When and where advice is given; a place, a link or both.
///
/// @param lengthMinutes 15 to 480
@Schema(name = "ScheduleAdviceRequest")
public record AdviceDate(
        @NotNull @Schema(examples = "2023-06-20T08:00:00Z") Instant startsAt,
        @NotNull @Min(15) @Max(480) @Schema(examples = "90") Integer lengthMinutes,

        @Size(max = 500) @Schema(examples = "Warszawa, ul. Sapieżyńska 10a") @Nullable
        String place,

        @Size(max = 500)
        @Pattern(regexp = "^https://[!-~]+$")
        @Schema(examples = "https://spotkania.example.org/doradztwo-1")
        @Nullable
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
