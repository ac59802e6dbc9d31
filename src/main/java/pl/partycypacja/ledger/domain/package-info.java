/// Budgets and postings.
@NullMarked
package pl.partycypacja.ledger.domain;

import org.jspecify.annotations.NullMarked;
