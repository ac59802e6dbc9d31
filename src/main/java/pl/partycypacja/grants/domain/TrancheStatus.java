package pl.partycypacja.grants.domain;

import java.util.List;

/// How far its payment is.
public enum TrancheStatus {
    PLANNED(TrancheAction.REQUEST),
    REQUESTED(TrancheAction.REQUEST, TrancheAction.APPROVE, TrancheAction.REJECT),
    APPROVED(TrancheAction.PAY, TrancheAction.REJECT),
    PAID;

    private final List<TrancheAction> actions;

    TrancheStatus(TrancheAction... actions) {
        this.actions = List.of(actions);
    }

    public List<TrancheAction> allowedActions() {
        return actions;
    }
}
