/// Applications: from a draft to a submitted one, and back for corrections or withdrawn (APP-1 … APP-4, APP-10). It
/// decides on none: the selection moves them on, by the steps that it finds here.
@NullMarked
package pl.partycypacja.applications;

import org.jspecify.annotations.NullMarked;
