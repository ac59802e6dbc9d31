/// Decisions, their announcement, places and the reserve list, appeals (APP-8, APP-9).
@NullMarked
package pl.partycypacja.selection.domain.result;

import org.jspecify.annotations.NullMarked;
