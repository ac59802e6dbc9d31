/// Events and registrations: what they are, and what may become of them.
@NullMarked
package pl.partycypacja.events.domain;

import org.jspecify.annotations.NullMarked;
