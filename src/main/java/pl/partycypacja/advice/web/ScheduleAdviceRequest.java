package pl.partycypacja.advice.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.advice.domain.AdviceDate;

/// When and where advice is given, as it is set and as it is shown.
public record ScheduleAdviceRequest(
        @NotNull @Schema(examples = "2023-06-20T08:00:00Z") Instant startsAt,

        @NotNull @Min(15) @Max(480) @Schema(examples = "90") Integer lengthMinutes,

        @Size(max = 500) @Schema(examples = "Warszawa, ul. Sapieżyńska 10a") @Nullable
        String place,

        @Size(max = 500)
        @Pattern(regexp = "^https://[!-~]+$")
        @Schema(examples = "https://spotkania.example.org/doradztwo-1")
        @Nullable
        String link) {

    static ScheduleAdviceRequest from(AdviceDate date) {
        return new ScheduleAdviceRequest(date.startsAt(), date.lengthMinutes(), date.place(), date.link());
    }

    AdviceDate date() {
        return new AdviceDate(startsAt, lengthMinutes, place, link);
    }
}
