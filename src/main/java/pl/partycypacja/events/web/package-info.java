/// Events and registrations over HTTP.
@NullMarked
package pl.partycypacja.events.web;

import org.jspecify.annotations.NullMarked;
