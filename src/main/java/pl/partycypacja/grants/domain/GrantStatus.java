package pl.partycypacja.grants.domain;

import java.util.Set;

/// Where a grant is in its life (GRA-2).
public enum GrantStatus {
    /// Its money is set aside; the agreement is not yet signed by both sides.
    PREPARED,
    /// Both sides have signed.
    SIGNED,
    /// The first tranche is paid.
    ACTIVE,
    /// The report waits for a coordinator.
    REPORTED,
    /// The report is accepted; what was not spent is to be given back.
    SETTLED,
    CLOSED,
    /// Ended before its time; what was paid is to be given back.
    TERMINATED;

    /// The transitions of GRA-2. A report that is returned makes the grant active again.
    public boolean canBecome(GrantStatus next) {
        return switch (this) {
            case PREPARED -> Set.of(SIGNED, TERMINATED).contains(next);
            case SIGNED -> Set.of(ACTIVE, TERMINATED).contains(next);
            case ACTIVE -> Set.of(REPORTED, TERMINATED).contains(next);
            case REPORTED -> Set.of(ACTIVE, SETTLED, TERMINATED).contains(next);
            case SETTLED -> next == CLOSED;
            case CLOSED, TERMINATED -> false;
        };
    }
}
