/// The messages that people must be sent (NOT-1). Each is written in the transaction that causes it, and sent
/// afterwards. The module is told by events. It refuses to decide who is told what, and when.
@NullMarked
package pl.partycypacja.notifications;

import org.jspecify.annotations.NullMarked;
