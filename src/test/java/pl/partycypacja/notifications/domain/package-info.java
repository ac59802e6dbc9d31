@NullMarked
package pl.partycypacja.notifications.domain;

import org.jspecify.annotations.NullMarked;
