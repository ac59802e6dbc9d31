/// Recruitments and their calendars (REC-1 … REC-8): who may apply, when, and with what form. It takes no
/// applications, judges none, and decides no results; it only records that they were announced.
@NullMarked
package pl.partycypacja.recruitment;

import org.jspecify.annotations.NullMarked;
