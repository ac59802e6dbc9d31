/// The catalogue over HTTP, for readers, coordinators and administrators.
@NullMarked
package pl.partycypacja.programmes.web;

import org.jspecify.annotations.NullMarked;
