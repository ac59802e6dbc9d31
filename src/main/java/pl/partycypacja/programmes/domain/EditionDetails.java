package pl.partycypacja.programmes.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.PartialDate;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.ProgrammeFault;

/// What is said of one run of a programme.
///
/// @param criteria who may take part, in words; a recruitment turns them into questions (REC-7)
/// @param rules of taking part, in words
/// @param commitments what participants undertake to do, even where taking part is free of charge (PRG-3)
/// @param attendance the commitment that is measured (EVT-9); null when none is
@SuppressWarnings("SameNameButDifferent") // each part has a kind of its own
public record EditionDetails(
        @NotBlank @Size(max = 200) String name,

        @Min(1990) @Max(2100) @Nullable Integer yearFrom,

        @Min(1990) @Max(2100) @Nullable Integer yearTo,

        @Size(max = 5_000) @Multiline @Nullable String description,

        @NotNull @Size(max = 60) List<@NotNull @Valid ScheduleItem> schedule,
        @NotNull @Size(max = 30) List<@NotNull @Valid Entitlement> entitlements,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> criteria,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 1_000) String> rules,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> commitments,

        @Valid @Nullable AttendanceCommitment attendance,

        @NotNull @Size(max = 50) List<@NotNull @Valid TeamMember> team) {

    /// One line of the schedule (PRG-1). Three workshops of six hours for 25 people, run for two groups, have the
    /// `count` 3, `hours` 6, `people` 25 and `groups` 2.
    ///
    /// @param count how many there are; in each group, when there are groups
    /// @param days how many days one of them takes
    /// @param hours how many hours one of them takes, or each of its days
    /// @param groups how many groups all of it is run for
    /// @param people how many take part in one
    /// @param periods when it takes place; empty while that is not known
    /// @param note what the numbers do not say
    public record ScheduleItem(
            @NotNull ScheduleItemKind kind,

            @NotBlank @Size(max = 300) String title,

            @Min(1) @Max(1000) @Nullable Integer count,

            @Min(1) @Max(366) @Nullable Integer days,

            @Min(1) @Max(1000) @Nullable Integer hours,

            @Min(1) @Max(1000) @Nullable Integer groups,

            @Min(1) @Max(100_000) @Nullable Integer people,

            @NotNull @Size(max = 12) List<@NotNull @Valid Period> periods,

            @Size(max = 2_000) @Multiline @Nullable String note) {}

    /// From one day or month to another, both included (PRG-1).
    public record Period(@NotNull PartialDate from, @NotNull PartialDate to) {}

    /// A person who runs the edition.
    public record TeamMember(
            @NotBlank @Size(max = 200) String name,

            @Size(max = 300) @Nullable String role,

            @Size(max = 500) @Nullable String title) {}

    /// Finds the faults that no single field shows: years and periods that end before they begin, money without
    /// an amount.
    ///
    /// @throws InvalidInput with all of them
    void requireConsistent() {
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(yearFrom != null && yearTo != null && yearTo < yearFrom, at("yearTo"), ProgrammeFault.RANGE);
        for (int i = 0; i < schedule.size(); i++) {
            List<Period> periods = schedule.get(i).periods();
            for (int j = 0; j < periods.size(); j++) {
                Period period = periods.get(j);
                faults.rejectIf(
                        period.to().lastDay().isBefore(period.from().firstDay()),
                        at("schedule", i, "periods", j, "to"),
                        ProgrammeFault.RANGE);
            }
        }
        for (int i = 0; i < entitlements.size(); i++) {
            Entitlement entitlement = entitlements.get(i);
            faults.rejectIf(
                    entitlement.needsAmount() && entitlement.amount() == null,
                    at("entitlements", i, "amount"),
                    ProgrammeFault.MONEY_NEEDED);
        }
        faults.throwIfAny();
    }
}
