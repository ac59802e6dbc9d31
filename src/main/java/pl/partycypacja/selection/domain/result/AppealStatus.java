package pl.partycypacja.selection.domain.result;

/// Where an appeal stands.
public enum AppealStatus {
    FILED,
    /// The application is decided anew.
    UPHELD,
    DISMISSED;

    /// An appeal is answered once.
    public boolean canBecome(AppealStatus next) {
        return this == FILED && next != FILED;
    }
}
