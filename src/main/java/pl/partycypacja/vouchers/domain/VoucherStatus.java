package pl.partycypacja.vouchers.domain;

import java.util.Set;

/// Where a voucher is in its life.
public enum VoucherStatus {
    ACTIVE,
    /// Shown when an active voucher has nothing left. Never stored: a reversed redemption makes it active again.
    USED,
    /// Its last day is over; what was left went back to the budget.
    EXPIRED,
    /// The participant resigned; what was left went back to the budget.
    CANCELLED;

    /// An expired voucher that is extended becomes active again.
    boolean canBecome(VoucherStatus next) {
        return switch (this) {
            case ACTIVE -> Set.of(EXPIRED, CANCELLED).contains(next);
            case EXPIRED -> next == ACTIVE || next == CANCELLED;
            case USED, CANCELLED -> false;
        };
    }
}
