/// Budgets, postings and balances.
@NullMarked
package pl.partycypacja.ledger.domain;

import org.jspecify.annotations.NullMarked;
