/// Budgets and books over HTTP.
@NullMarked
package pl.partycypacja.ledger.web;

import org.jspecify.annotations.NullMarked;
