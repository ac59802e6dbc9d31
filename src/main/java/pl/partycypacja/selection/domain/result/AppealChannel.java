package pl.partycypacja.selection.domain.result;

/// How an appeal came.
public enum AppealChannel {
    API,
    /// Put on record by a coordinator.
    EMAIL
}
