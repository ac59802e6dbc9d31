/// Applications, from a draft to a submitted one with its receipt (APP-1 … APP-4, APP-10). It decides nothing about
/// who is accepted.
@NullMarked
package pl.partycypacja.applications;

import org.jspecify.annotations.NullMarked;
