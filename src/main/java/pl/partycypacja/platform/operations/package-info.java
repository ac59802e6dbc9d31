/// What an operation is: a query, which only reads, or a command, which happens once, whole or not at all.
/// Transactions, retries and idempotency hang on the two.
@NullMarked
package pl.partycypacja.platform.operations;

import org.jspecify.annotations.NullMarked;
