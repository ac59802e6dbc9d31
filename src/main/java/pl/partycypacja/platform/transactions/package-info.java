/// What happens around every transaction: retries of serialization failures.
@NullMarked
package pl.partycypacja.platform.transactions;

import org.jspecify.annotations.NullMarked;
