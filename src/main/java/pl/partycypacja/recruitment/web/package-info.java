/// Recruitments, the calendar and its iCalendar feed over HTTP; and their demo data.
@NullMarked
package pl.partycypacja.recruitment.web;

import org.jspecify.annotations.NullMarked;
