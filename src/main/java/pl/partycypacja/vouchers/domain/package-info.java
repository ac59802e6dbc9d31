/// Vouchers, their redemptions, and the training providers who redeem them.
@NullMarked
package pl.partycypacja.vouchers.domain;

import org.jspecify.annotations.NullMarked;
