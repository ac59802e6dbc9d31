/// Events (EVT-1 … EVT-10). This module owns events with their documents and questions, registrations with their
/// queue and their history, presence, tickets, certificates, and people's own calendars.
///
/// It never gives a place twice, and never passes over somebody who waits. It refuses to publish what nobody could
/// come to, and to move a session that somebody was at. What a person needs it tells that person and coordinators
/// alone.
///
/// No other module uses it yet, so its root is empty.
@NullMarked
package pl.partycypacja.events;

import org.jspecify.annotations.NullMarked;
