package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When people sign up: from a day, or so many days before the start; until a day, or until the start.
public record EventSignUp(
        @Nullable LocalDate opensOn,

        @Min(0) @Max(365) @Nullable Integer opensDaysBefore,

        @Nullable LocalDate closesOn,

        @Min(1) @Max(720) @Nullable Integer offerHours) {

    /// The same, with its days so many days later.
    EventSignUp plusDays(long days) {
        return new EventSignUp(
                opensOn == null ? null : opensOn.plusDays(days),
                opensDaysBefore,
                closesOn == null ? null : closesOn.plusDays(days),
                offerHours);
    }
}
