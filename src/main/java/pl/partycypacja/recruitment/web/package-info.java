/// Recruitments, the calendar and its iCalendar feed over HTTP.
@NullMarked
package pl.partycypacja.recruitment.web;

import org.jspecify.annotations.NullMarked;
