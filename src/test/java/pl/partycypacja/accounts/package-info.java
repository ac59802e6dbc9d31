@NullMarked
package pl.partycypacja.accounts;

import org.jspecify.annotations.NullMarked;
