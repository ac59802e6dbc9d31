/// Training vouchers (VOU-1 … VOU-4): issued to participants, redeemed in parts by approved training providers,
/// reversed, extended, ended. The module owns vouchers, redemptions and the list of training providers. It keeps no
/// balances: what a voucher has left is in the ledger. It pays nobody: a redemption says what a training provider has
/// earned.
@NullMarked
package pl.partycypacja.vouchers;

import org.jspecify.annotations.NullMarked;
