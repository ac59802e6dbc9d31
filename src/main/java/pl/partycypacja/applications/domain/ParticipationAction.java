package pl.partycypacja.applications.domain;

/// What a participant can do.
public enum ParticipationAction {
    RESIGN
}
