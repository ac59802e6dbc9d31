package pl.partycypacja.notifications.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that is being sent.
///
/// @param id becomes its `Message-ID`, so that a server which is sent it twice can tell
/// @param attempts how often it was tried, this time included
/// @param calendar an iCalendar file to go with it
record OutgoingMail(
        UUID id,
        int attempts,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {}
