package pl.partycypacja.notifications.domain;

import java.time.Instant;

/// A message, as the mailbox of development and the demo shows it.
public record MailboxMessage(String to, String subject, String text, Instant createdAt) {}
