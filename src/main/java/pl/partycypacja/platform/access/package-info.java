/// Who may do what: how a caller stands to a thing, asked once when the thing is opened, and the tables that say
/// who may do what with it in which state.
@NullMarked
package pl.partycypacja.platform.access;

import org.jspecify.annotations.NullMarked;
