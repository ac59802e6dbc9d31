/// Reviews, rubrics and rankings over HTTP.
@NullMarked
package pl.partycypacja.selection.web.review;

import org.jspecify.annotations.NullMarked;
