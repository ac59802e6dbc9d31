package pl.partycypacja.applications.domain;

/// What becomes of an application.
public enum DecisionOutcome {
    ACCEPTED,
    RESERVE,
    REJECTED;

    ApplicationStatus status() {
        return ApplicationStatus.valueOf(name());
    }
}
