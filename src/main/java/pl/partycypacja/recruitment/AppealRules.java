package pl.partycypacja.recruitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How long appeals can be filed and answered. Working days are all but Saturdays, Sundays and Polish holidays.
///
/// @param fileWithinWorkingDays counted from the day after the results
/// @param answerWithinWorkingDays counted from the day after an appeal was filed
public record AppealRules(
        @NotNull @Min(1) @Max(60) Integer fileWithinWorkingDays,
        @NotNull @Min(1) @Max(60) Integer answerWithinWorkingDays) {}
