package pl.partycypacja.advice.domain;

import java.util.Set;

/// How far a request for advice is.
public enum AdviceStatus {
    REQUESTED,
    /// It has an expert, and no date yet.
    ASSIGNED,
    SCHEDULED,
    COMPLETED,
    CANCELLED;

    /// A request that is scheduled becomes assigned again when another expert takes over: the date was not theirs.
    boolean canBecome(AdviceStatus next) {
        return switch (this) {
            case REQUESTED -> Set.of(ASSIGNED, CANCELLED).contains(next);
            case ASSIGNED, SCHEDULED ->
                Set.of(ASSIGNED, SCHEDULED, COMPLETED, CANCELLED).contains(next);
            case COMPLETED, CANCELLED -> false;
        };
    }
}
