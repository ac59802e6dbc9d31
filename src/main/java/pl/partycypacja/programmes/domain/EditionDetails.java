package pl.partycypacja.programmes.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.Multiline;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.time.PartialDate;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.Entitlement;

/// What is said of one run of a programme.
///
/// @param criteria who may take part, in words; a recruitment turns them into questions (REC-7)
/// @param rules of taking part
/// @param commitments what taking part obliges to, though it may be free of charge (PRG-3)
/// @param attendance the part of it that is measured (EVT-9)
@Schema(name = "EditionRequest")
@SuppressWarnings("SameNameButDifferent") // each part has a kind of its own
public record EditionDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "Edycja 2021")
        String name,

        @Min(1990) @Max(2100) @Schema(examples = "2021") @Nullable
        Integer yearFrom,

        @Min(1990) @Max(2100) @Schema(examples = "2022") @Nullable
        Integer yearTo,

        @Size(max = 5_000) @Multiline @Schema(examples = "Pierwsza edycja programu.") @Nullable
        String description,

        @NotNull @Size(max = 60) List<@NotNull @Valid ScheduleItem> schedule,
        @NotNull @Size(max = 30) List<@NotNull @Valid Entitlement> entitlements,

        @NotNull @Size(max = 30) @Schema(examples = "[\"Doświadczenie współpracy z organizacjami społecznymi\"]")
        List<@NotBlank @Size(max = 500) String> criteria,

        @NotNull @Size(max = 30) @Schema(examples = "[\"W wizycie uczestniczy od 15 do 25 osób\"]")
        List<@NotBlank @Size(max = 1_000) String> rules,

        @NotNull @Size(max = 30) @Schema(examples = "[\"Udział we wszystkich szkoleniach\"]")
        List<@NotBlank @Size(max = 500) String> commitments,

        @Valid
        @Schema(
                description =
                        "W ilu wydarzeniach edycji uczestnicy zobowiązują się wziąć udział; `null`: nic nie jest mierzone (PRG-3).")
        @Nullable
        AttendanceCommitment attendance,

        @NotNull @Size(max = 50) List<@NotNull @Valid TeamMember> team) {

    /// One line of the schedule (PRG-1): 10 webinars; two meetings of three days; 2 × 3 workshops × 6 hours × 25
    /// people.
    ///
    /// @param count how many there are; in each group, when there are groups
    /// @param days length of one, in days
    /// @param hours length of one, or of each of its days, in hours
    /// @param groups how many times the whole is run
    /// @param people in one
    /// @param periods when; empty when not dated yet
    /// @param note what the numbers do not say
    @Schema(name = "ScheduleItem")
    public record ScheduleItem(
            @NotNull @Schema(examples = "WEBINAR") Kind kind,

            @NotBlank @Size(max = 300) @Schema(examples = "Webinaria tematyczne")
            String title,

            @Min(1) @Max(1000) @Schema(examples = "10") @Nullable
            Integer count,

            @Min(1) @Max(366) @Schema(examples = "3") @Nullable
            Integer days,

            @Min(1) @Max(1000) @Schema(examples = "6") @Nullable
            Integer hours,

            @Min(1) @Max(1000) @Schema(examples = "2") @Nullable
            Integer groups,

            @Min(1) @Max(100_000) @Schema(examples = "25") @Nullable
            Integer people,

            @NotNull @Size(max = 12) List<@NotNull @Valid Period> periods,

            @Size(max = 2_000) @Multiline @Schema(examples = "Tematy ustalamy z uczestnikami.") @Nullable
            String note) {

        /// What happens.
        @Schema(name = "ScheduleItemKind")
        public enum Kind {
            WEBINAR,
            RESIDENTIAL_MEETING,
            LOCAL_VISIT,
            STUDY_VISIT,
            WORKSHOP,
            SEMINAR,
            PANEL,
            NETWORKING_MEETING,
            NETWORK_MEETING,
            INFORMATION_MEETING,
            FORUM,
            LAB,
            ONLINE_MEETING,
            EXPERT_SUPPORT,
            SURVEY,
            PILOT
        }
    }

    /// Days or months; both ends belong to it (PRG-1).
    @Schema(name = "Period")
    public record Period(@NotNull PartialDate from, @NotNull PartialDate to) {}

    /// A person who runs the edition.
    @Schema(name = "TeamMember")
    public record TeamMember(
            @NotBlank @Size(max = 200) @Schema(examples = "Anna Przykładowa")
            String name,

            @Size(max = 300) @Schema(examples = "koordynatorka programu") @Nullable
            String role,

            @Size(max = 500) @Schema(examples = "specjalistka od jawności życia publicznego") @Nullable
            String title) {}

    /// Faults that no single field has.
    void requireConsistent() {
        InvalidInput.Collector faults = new InvalidInput.Collector()
                .rejectIf(yearFrom != null && yearTo != null && yearTo < yearFrom, "/yearTo", "range");
        for (int i = 0; i < schedule.size(); i++) {
            List<Period> periods = schedule.get(i).periods();
            for (int j = 0; j < periods.size(); j++) {
                Period period = periods.get(j);
                faults.rejectIf(
                        period.to().lastDay().isBefore(period.from().firstDay()),
                        "/schedule/" + i + "/periods/" + j + "/to",
                        "range");
            }
        }
        for (int i = 0; i < entitlements.size(); i++) {
            Entitlement entitlement = entitlements.get(i);
            faults.rejectIf(
                    entitlement.needsAmount() && entitlement.amount() == null,
                    "/entitlements/" + i + "/amount",
                    "money-needed");
        }
        faults.throwIfAny();
    }
}
