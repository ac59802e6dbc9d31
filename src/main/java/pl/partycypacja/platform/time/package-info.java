/// The injected clock, Europe/Warsaw, and dates that are never made more exact than they are (PRG-1).
@NullMarked
package pl.partycypacja.platform.time;

import org.jspecify.annotations.NullMarked;
