package pl.partycypacja.recruitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Until when appeals are filed and answered, in working days: without Saturdays, Sundays and Polish holidays.
///
/// @param fileWithinWorkingDays after the day of the results
/// @param answerWithinWorkingDays after the day an appeal was filed
@Schema(name = "AppealRules", description = "Terminy odwołań w dniach roboczych.")
public record AppealRules(
        @NotNull @Min(1) @Max(60) @Schema(examples = "5") Integer fileWithinWorkingDays,
        @NotNull @Min(1) @Max(60) @Schema(examples = "10") Integer answerWithinWorkingDays) {}
