@org.jspecify.annotations.NullMarked
package pl.partycypacja.ownership;
