package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When people may sign up, in days of Warsaw (EVT-4).
///
/// @param opensOn the first day; null when it is stated by `opensDaysBefore`, or not at all
/// @param opensDaysBefore the first day, as a number of days before the event starts
/// @param closesOn the last day; null for until the event starts
/// @param offerHours for how many hours an offered place is kept (EVT-6); null for 48
public record EventSignUp(
        @Nullable LocalDate opensOn,

        @Min(0) @Max(365) @Nullable Integer opensDaysBefore,

        @Nullable LocalDate closesOn,

        @Min(1) @Max(720) @Nullable Integer offerHours) {

    /// The same for an event that is moved by a number of days.
    EventSignUp plusDays(long days) {
        return new EventSignUp(
                opensOn == null ? null : opensOn.plusDays(days),
                opensDaysBefore,
                closesOn == null ? null : closesOn.plusDays(days),
                offerHours);
    }
}
