/// What people must be told (NOT-1): written in the transaction that causes it, sent after. It is told by events
/// and decides nothing about when there is something to tell.
@NullMarked
package pl.partycypacja.notifications;

import org.jspecify.annotations.NullMarked;
