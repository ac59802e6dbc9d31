@NullMarked
package pl.partycypacja.notifications.web;

import org.jspecify.annotations.NullMarked;
