/// Tests of advice.
@NullMarked
package pl.partycypacja.advice;

import org.jspecify.annotations.NullMarked;
