/// Grants for local participation processes (GRA-1 … GRA-6). The module owns agreements, tranches, expenses,
/// reports, settlements, experts' opinions and payment files. It keeps no balances: where a grant's money is,
/// the ledger says.
@NullMarked
package pl.partycypacja.grants;

import org.jspecify.annotations.NullMarked;
