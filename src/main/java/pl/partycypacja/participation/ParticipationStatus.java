package pl.partycypacja.participation;

/// Whether the place is taken (APP-9).
public enum ParticipationStatus {
    ACTIVE,
    RESIGNED;

    /// Who has resigned does not come back: the place was offered to another.
    public boolean canBecome(ParticipationStatus next) {
        return this == ACTIVE && next == RESIGNED;
    }
}
