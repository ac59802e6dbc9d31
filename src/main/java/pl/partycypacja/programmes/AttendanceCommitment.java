package pl.partycypacja.programmes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of an edition's events participants are to attend (PRG-3).
///
/// @param kinds the kinds of events that count
/// @param hours how many hours of such events in all; null means all of them, which nobody can attend where
///     groups run at the same time
public record AttendanceCommitment(
        @NotEmpty @Size(max = 20) List<@NotNull EventKind> kinds,

        @Min(1) @Max(10_000) @Nullable Integer hours) {}
