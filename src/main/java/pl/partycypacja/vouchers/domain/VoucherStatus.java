package pl.partycypacja.vouchers.domain;

import java.util.Set;

/// Where a voucher is in its life. `USED` is seen, never kept: it has nothing left.
public enum VoucherStatus {
    ACTIVE,
    USED,
    /// Its last day is over; what was left went back to the budget.
    EXPIRED,
    /// The participant resigned; what was left went back to the budget.
    CANCELLED;

    /// Extended, an expired voucher is active again.
    boolean canBecome(VoucherStatus next) {
        return switch (this) {
            case ACTIVE -> Set.of(EXPIRED, CANCELLED).contains(next);
            case EXPIRED -> next == ACTIVE || next == CANCELLED;
            case USED, CANCELLED -> false;
        };
    }
}
