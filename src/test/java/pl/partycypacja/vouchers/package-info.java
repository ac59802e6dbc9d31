/// Tests of vouchers.
@NullMarked
package pl.partycypacja.vouchers;

import org.jspecify.annotations.NullMarked;
