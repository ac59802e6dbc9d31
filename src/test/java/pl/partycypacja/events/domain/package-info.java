/// What events and registrations decide without a database.
@NullMarked
package pl.partycypacja.events.domain;

import org.jspecify.annotations.NullMarked;
