@org.jspecify.annotations.NullMarked
package pl.partycypacja.selection.domain.result;
