package pl.partycypacja.selection.domain.interview;

/// How the talk went.
public enum InterviewOutcome {
    HELD,
    NO_SHOW
}
