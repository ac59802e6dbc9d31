@NullMarked
package pl.partycypacja.programmes;

import org.jspecify.annotations.NullMarked;
