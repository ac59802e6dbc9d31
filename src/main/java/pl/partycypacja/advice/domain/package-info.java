/// Requests for advice, and the time that they use up.
@NullMarked
package pl.partycypacja.advice.domain;

import org.jspecify.annotations.NullMarked;
