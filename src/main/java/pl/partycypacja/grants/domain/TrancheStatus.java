package pl.partycypacja.grants.domain;

import java.util.Set;

/// How far the payment of a tranche is (GRA-3).
public enum TrancheStatus {
    PLANNED,
    /// Somebody asked for it, and named the account.
    REQUESTED,
    /// Another person approved it; the bank may be paying it.
    APPROVED,
    PAID;

    /// A tranche that is asked for again, before it is approved, stays requested. One that is rejected is
    /// planned again.
    public boolean canBecome(TrancheStatus next) {
        return switch (this) {
            case PLANNED -> next == REQUESTED;
            case REQUESTED -> Set.of(REQUESTED, APPROVED, PLANNED).contains(next);
            case APPROVED -> Set.of(PAID, PLANNED).contains(next);
            case PAID -> false;
        };
    }
}
