/// The books of editions (GRA-5): budgets, and every posting that moves money between accounts. It knows accounts
/// and amounts; what a grant or a voucher is, and who may move their money, is for the modules that own them.
@NullMarked
package pl.partycypacja.ledger;

import org.jspecify.annotations.NullMarked;
