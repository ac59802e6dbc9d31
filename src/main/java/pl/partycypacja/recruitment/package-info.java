/// Recruitments and their calendars (REC-1 … REC-8): when one may apply, who, with what form. It takes no
/// applications.
@NullMarked
package pl.partycypacja.recruitment;

import org.jspecify.annotations.NullMarked;
