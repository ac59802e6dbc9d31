@org.jspecify.annotations.NullMarked
package pl.partycypacja.selection.web;
