/// Public answers that are kept as bytes until something that they show changes (contract rule 32). A change is
/// known from the statements of this instance and, for those of others, from triggers; whoever cannot ask the
/// database for them answers nothing from what is kept.
@NullMarked
package pl.partycypacja.platform.kept;

import org.jspecify.annotations.NullMarked;
