@NullMarked
package pl.partycypacja.recruitment;

import org.jspecify.annotations.NullMarked;
