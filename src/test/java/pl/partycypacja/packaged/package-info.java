@NullMarked
package pl.partycypacja.packaged;

import org.jspecify.annotations.NullMarked;
