/// Participations and awards over HTTP.
@NullMarked
package pl.partycypacja.participation.web;

import org.jspecify.annotations.NullMarked;
