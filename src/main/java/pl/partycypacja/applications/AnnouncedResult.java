package pl.partycypacja.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was announced of an application (APP-8).
///
/// @param reservePosition place on the reserve list, from 1
public record AnnouncedResult(
        DecisionOutcome outcome,
        String justification,
        @Nullable Integer reservePosition,
        @Nullable Instant announcedAt) {}
