/// Tests of budgets and books as clients see them.
@NullMarked
package pl.partycypacja.ledger.web;

import org.jspecify.annotations.NullMarked;
