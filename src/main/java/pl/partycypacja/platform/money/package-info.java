/// Amounts in whole grosze.
@NullMarked
package pl.partycypacja.platform.money;

import org.jspecify.annotations.NullMarked;
