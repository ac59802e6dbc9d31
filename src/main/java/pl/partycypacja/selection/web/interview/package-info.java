/// The shortlist and interviews over HTTP.
@NullMarked
package pl.partycypacja.selection.web.interview;

import org.jspecify.annotations.NullMarked;
