/// Events, registrations, offers.
@NullMarked
package pl.partycypacja.events.domain;

import org.jspecify.annotations.NullMarked;
