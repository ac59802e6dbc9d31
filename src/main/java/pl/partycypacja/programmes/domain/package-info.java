/// Programmes, editions and staff. It knows no HTTP.
@NullMarked
package pl.partycypacja.programmes.domain;

import org.jspecify.annotations.NullMarked;
