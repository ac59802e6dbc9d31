/// The outbox, what puts its messages into words, and what sends them.
@NullMarked
package pl.partycypacja.notifications.domain;

import org.jspecify.annotations.NullMarked;
