/// The shortlist, and interviews with those on it (APP-7).
@NullMarked
package pl.partycypacja.selection.domain.interview;

import org.jspecify.annotations.NullMarked;
