/// Grants, and all that is done with them.
@NullMarked
package pl.partycypacja.grants.domain;

import org.jspecify.annotations.NullMarked;
