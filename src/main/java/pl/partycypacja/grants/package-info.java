/// Grants for local participation processes (GRA-1 … GRA-6): agreements, tranches, expenses, reports, settlements,
/// experts' opinions. Where its money is, the ledger says.
@NullMarked
package pl.partycypacja.grants;

import org.jspecify.annotations.NullMarked;
