/// Decisions, results and appeals over HTTP.
@NullMarked
package pl.partycypacja.selection.web.result;

import org.jspecify.annotations.NullMarked;
