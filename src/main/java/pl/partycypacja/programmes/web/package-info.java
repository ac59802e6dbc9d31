/// The catalogue over HTTP, for readers and for coordinators; and its demo data.
@NullMarked
package pl.partycypacja.programmes.web;

import org.jspecify.annotations.NullMarked;
