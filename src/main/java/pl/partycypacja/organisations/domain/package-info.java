/// Organisations, their identifiers and their members.
@NullMarked
package pl.partycypacja.organisations.domain;

import org.jspecify.annotations.NullMarked;
