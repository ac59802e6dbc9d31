/// Vouchers and what is done with them.
@NullMarked
package pl.partycypacja.vouchers.domain;

import org.jspecify.annotations.NullMarked;
