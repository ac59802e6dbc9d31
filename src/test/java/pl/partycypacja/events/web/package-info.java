/// What answers about events say, without a server.
@NullMarked
package pl.partycypacja.events.web;

import org.jspecify.annotations.NullMarked;
