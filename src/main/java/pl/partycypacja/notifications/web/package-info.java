/// The messages that staff see, and the mailbox of development and the demo.
@NullMarked
package pl.partycypacja.notifications.web;

import org.jspecify.annotations.NullMarked;
