@NullMarked
package pl.partycypacja.applications;

import org.jspecify.annotations.NullMarked;
