/// Organisations, their identifiers and members. It knows no HTTP.
@NullMarked
package pl.partycypacja.organisations.domain;

import org.jspecify.annotations.NullMarked;
