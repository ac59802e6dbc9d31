/// Selections over HTTP.
@NullMarked
package pl.partycypacja.selection.web;

import org.jspecify.annotations.NullMarked;
