/// Tests of events.
@NullMarked
package pl.partycypacja.events;

import org.jspecify.annotations.NullMarked;
