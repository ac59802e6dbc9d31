package pl.partycypacja.applications.domain;

/// How the talk went.
public enum InterviewOutcome {
    HELD,
    NO_SHOW
}
