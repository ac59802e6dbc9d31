package pl.partycypacja.notifications.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What all messages about one event have in common.
///
/// @param kind names the texts under `templates/mail/`
/// @param isSecret whether they hold a token, which staff are not shown
/// @param programmeId whose coordinators see that they were sent
record Occasion(
        String kind,
        boolean isSecret,
        @Nullable UUID programmeId,
        @Nullable UUID recruitmentId) {}
