package pl.partycypacja.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

/// The recruitment that a programme's page shows.
///
/// @param state the name of its state, of which the catalogue knows nothing
public record CurrentRecruitment(
        UUID id,
        String state,
        @Nullable LocalDate opensOn,
        @Nullable PartialDate expectedIn,
        @Nullable PartialDate closesOn,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        String timeZone) {}
