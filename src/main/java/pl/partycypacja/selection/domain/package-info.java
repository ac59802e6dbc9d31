/// What every step of a selection shares: one step at a time, and nobody judges what concerns themselves.
@NullMarked
package pl.partycypacja.selection.domain;

import org.jspecify.annotations.NullMarked;
