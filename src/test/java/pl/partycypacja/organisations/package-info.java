@NullMarked
package pl.partycypacja.organisations;

import org.jspecify.annotations.NullMarked;
