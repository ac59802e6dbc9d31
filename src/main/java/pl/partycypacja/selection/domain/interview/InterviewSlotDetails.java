package pl.partycypacja.selection.domain.interview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of an interview slot (APP-7).
///
/// @param lengthMinutes 5 to 480
/// @param place where people meet; a slot has a place, a link or both
/// @param panel who talks: coordinators and experts of the programme
public record InterviewSlotDetails(
        @NotNull Instant startsAt,
        @NotNull @Min(5) @Max(480) Integer lengthMinutes,

        @Size(max = 500) @Nullable String place,

        @Size(max = 500) @Pattern(regexp = "^https://[!-~]+$") @Nullable
        String link,

        @NotNull @Size(max = 20) List<@NotNull UUID> panel) {

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }
}
