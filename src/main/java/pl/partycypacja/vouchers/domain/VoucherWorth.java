package pl.partycypacja.vouchers.domain;

import java.time.Instant;

/// A voucher, and what it is worth at a moment.
///
/// @param status as it is seen at that moment
/// @param leftGrosze its balance in the ledger
public record VoucherWorth(Voucher voucher, VoucherStatus status, long leftGrosze) {

    static VoucherWorth of(Voucher voucher, long leftGrosze, Instant now) {
        return new VoucherWorth(voucher, voucher.statusAt(now, leftGrosze), leftGrosze);
    }
}
