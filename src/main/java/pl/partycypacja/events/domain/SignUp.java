package pl.partycypacja.events.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When people sign up: from a day, or so many days before the start; until a day, or until the start.
@Schema(name = "EventSignUp")
public record SignUp(
        @Schema(description = "Pierwszy dzień zapisów.", examples = "null") @Nullable
        LocalDate opensOn,

        @Min(0)
        @Max(365)
        @Schema(
                description =
                        "Zapisy od tylu dni przed początkiem; przesuwają się razem z wydarzeniem. Wizyta studyjna bez obu pól: 21 dni (EVT-4).",
                examples = "21")
        @Nullable
        Integer opensDaysBefore,

        @Schema(description = "Ostatni dzień zapisów; bez tego do początku wydarzenia.", examples = "null") @Nullable
        LocalDate closesOn,

        @Min(1)
        @Max(720)
        @Schema(description = "Ile godzin czeka zwolnione miejsce; domyślnie 48.", examples = "48")
        @Nullable
        Integer offerHours) {

    /// The same, with its days so many days later.
    SignUp plusDays(long days) {
        return new SignUp(
                opensOn == null ? null : opensOn.plusDays(days),
                opensDaysBefore,
                closesOn == null ? null : closesOn.plusDays(days),
                offerHours);
    }
}
