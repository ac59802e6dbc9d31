/// Tests of what decides about grants without a database.
@NullMarked
package pl.partycypacja.grants.domain;

import org.jspecify.annotations.NullMarked;
