package pl.partycypacja.applications;

/// Raised in the transaction in which an application is sent back for corrections: what was prepared for it is
/// forgotten.
public record ApplicationReturned(ApplicationView application) {}
