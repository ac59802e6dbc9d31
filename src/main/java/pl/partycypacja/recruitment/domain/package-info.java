/// Recruitments, their dates, criteria and forms. It knows no HTTP.
@NullMarked
package pl.partycypacja.recruitment.domain;

import org.jspecify.annotations.NullMarked;
