package pl.partycypacja.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.PartialDate;

public record CurrentRecruitment(
        UUID id,
        String state,
        @Nullable LocalDate opensOn,
        @Nullable PartialDate expectedIn,
        @Nullable PartialDate closesOn,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,

        String timeZone) {}
