/// iCalendar files (RFC 5545), with the full time zone of Warsaw.
@NullMarked
package pl.partycypacja.platform.calendar;

import org.jspecify.annotations.NullMarked;
