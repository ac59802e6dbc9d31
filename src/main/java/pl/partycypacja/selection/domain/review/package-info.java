/// Reviews by experts, what they score by, and the ranking (APP-5, APP-6).
@NullMarked
package pl.partycypacja.selection.domain.review;

import org.jspecify.annotations.NullMarked;
