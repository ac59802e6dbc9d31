package pl.partycypacja.selection.domain.result;

/// How it came.
public enum AppealChannel {
    API,
    /// Put on record by a coordinator.
    EMAIL
}
