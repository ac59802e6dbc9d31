@NullMarked
package pl.partycypacja.notifications;

import org.jspecify.annotations.NullMarked;
