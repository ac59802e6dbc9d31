package pl.partycypacja.applications.domain;

import java.util.List;

/// Where it stands.
public enum AppealStatus {
    FILED,
    /// The application is decided anew.
    UPHELD,
    DISMISSED;

    public List<AppealAction> allowedActions() {
        return this == FILED ? List.of(AppealAction.ANSWER) : List.of();
    }
}
