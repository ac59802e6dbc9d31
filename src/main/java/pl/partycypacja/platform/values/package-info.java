/// Values that every module speaks of: money in grosze, days and moments in Warsaw, Polish text.
@NullMarked
package pl.partycypacja.platform.values;

import org.jspecify.annotations.NullMarked;
