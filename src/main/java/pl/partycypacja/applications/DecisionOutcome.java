package pl.partycypacja.applications;

/// What becomes of an application.
public enum DecisionOutcome {
    ACCEPTED,
    RESERVE,
    REJECTED;

    /// The state that it brings an application to.
    public ApplicationStatus status() {
        return ApplicationStatus.valueOf(name());
    }
}
