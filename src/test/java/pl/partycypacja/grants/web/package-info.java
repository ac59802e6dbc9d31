/// Tests of grants.
@NullMarked
package pl.partycypacja.grants;

import org.jspecify.annotations.NullMarked;
