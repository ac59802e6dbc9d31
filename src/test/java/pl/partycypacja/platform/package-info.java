@NullMarked
package pl.partycypacja.platform;

import org.jspecify.annotations.NullMarked;
