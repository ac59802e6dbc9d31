package pl.partycypacja.notifications.domain;

/// What a message says.
///
/// @param subject one line
record MailText(String subject, String text, String html) {}
