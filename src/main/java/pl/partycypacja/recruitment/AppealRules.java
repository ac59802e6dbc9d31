package pl.partycypacja.recruitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// Until when appeals are filed and answered, in working days: without Saturdays, Sundays and Polish holidays.
///
/// @param fileWithinWorkingDays after the day of the results
/// @param answerWithinWorkingDays after the day an appeal was filed
public record AppealRules(
        @NotNull @Min(1) @Max(60) Integer fileWithinWorkingDays,
        @NotNull @Min(1) @Max(60) Integer answerWithinWorkingDays) {}
