/// Grants over HTTP.
@NullMarked
package pl.partycypacja.grants.web;

import org.jspecify.annotations.NullMarked;
