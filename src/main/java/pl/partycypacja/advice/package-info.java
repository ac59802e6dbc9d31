/// Experts' time (ADV-1, ADV-2): asked for by participants, given by experts without a conflict of interest.
@NullMarked
package pl.partycypacja.advice;

import org.jspecify.annotations.NullMarked;
