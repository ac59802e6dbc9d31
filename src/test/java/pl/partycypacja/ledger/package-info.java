/// Tests of the books.
@NullMarked
package pl.partycypacja.ledger;

import org.jspecify.annotations.NullMarked;
