package pl.partycypacja.notifications.domain;

/// A message to one person, in words.
record OutboxEntry(MessageDraft draft, MailText text) {}
