package pl.partycypacja.applications.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an interview slot (APP-7).
///
/// @param lengthMinutes 5 to 480
/// @param place where people meet; a slot has a place, a link or both
/// @param panel who talks: coordinators and experts of the programme
@Schema(name = "InterviewSlotRequest")
public record SlotDetails(
        @NotNull @Schema(examples = "2021-04-20T08:00:00Z") Instant startsAt,
        @NotNull @Min(5) @Max(480) @Schema(examples = "30") Integer lengthMinutes,

        @Size(max = 500) @Schema(examples = "Warszawa, ul. Sapieżyńska 10a") @Nullable
        String place,

        @Size(max = 500)
        @Pattern(regexp = "^https://[!-~]+$")
        @Schema(examples = "https://spotkania.example.org/rozmowa-1")
        @Nullable
        String link,

        @NotNull @Size(max = 20) @Schema(description = "Konta koordynatorów i ekspertów programu.", examples = "[]")
        List<@NotNull UUID> panel) {

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }
}
