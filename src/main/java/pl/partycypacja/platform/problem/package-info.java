/// Problem documents: one closed list of types, one exception that domain code throws, one place that turns
/// anything that went wrong into `application/problem+json`. It decides nothing about what is wrong.
@NullMarked
package pl.partycypacja.platform.problem;

import org.jspecify.annotations.NullMarked;
