@NullMarked
package pl.partycypacja.contract;

import org.jspecify.annotations.NullMarked;
