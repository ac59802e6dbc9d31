package pl.partycypacja.applications;

/// Raised in the transaction in which an application is withdrawn: what it was to take part in does not take place.
public record ApplicationWithdrawn(ApplicationView application) {}
