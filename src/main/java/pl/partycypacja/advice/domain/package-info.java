/// Requests for advice.
@NullMarked
package pl.partycypacja.advice.domain;

import org.jspecify.annotations.NullMarked;
