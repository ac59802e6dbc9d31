package pl.partycypacja.notifications.domain;

/// Where a message is on its way.
public enum MessageStatus {
    PENDING,
    SENT,
    /// Given up after many tries.
    FAILED
}
