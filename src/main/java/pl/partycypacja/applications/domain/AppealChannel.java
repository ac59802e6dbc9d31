package pl.partycypacja.applications.domain;

/// How it came.
public enum AppealChannel {
    API,
    /// Put on record by a coordinator.
    EMAIL
}
