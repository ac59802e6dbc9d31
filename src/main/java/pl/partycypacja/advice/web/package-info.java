/// Advice over HTTP.
@NullMarked
package pl.partycypacja.advice.web;

import org.jspecify.annotations.NullMarked;
