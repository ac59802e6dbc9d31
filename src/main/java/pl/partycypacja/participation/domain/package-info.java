/// Participations, awards, and what may become of them.
@NullMarked
package pl.partycypacja.participation.domain;

import org.jspecify.annotations.NullMarked;
