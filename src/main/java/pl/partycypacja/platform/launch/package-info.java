/// What must be so before the application starts.
@NullMarked
package pl.partycypacja.platform.launch;

import org.jspecify.annotations.NullMarked;
