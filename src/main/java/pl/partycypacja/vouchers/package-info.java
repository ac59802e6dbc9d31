/// Training vouchers (VOU-1 … VOU-4): who may redeem them, codes, redemptions and their reversal. What a voucher
/// has left is a balance of the ledger.
@NullMarked
package pl.partycypacja.vouchers;

import org.jspecify.annotations.NullMarked;
