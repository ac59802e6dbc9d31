/// Events (EVT-1 … EVT-8): webinars, meetings, workshops and study visits, and who has a place at them. It gives a
/// place once, whoever asks at the same time, and keeps the order of those who wait.
@NullMarked
package pl.partycypacja.events;

import org.jspecify.annotations.NullMarked;
