/// The books of editions (GRA-5). The module owns budgets, postings and the balances of accounts. It knows
/// accounts and amounts only: what a grant or a voucher is, and who may move their money, belongs to the modules
/// that own them.
@NullMarked
package pl.partycypacja.ledger;

import org.jspecify.annotations.NullMarked;
