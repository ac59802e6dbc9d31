/// Tests of what builds the project.
@NullMarked
package pl.partycypacja.build;

import org.jspecify.annotations.NullMarked;
