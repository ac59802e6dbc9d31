@org.jspecify.annotations.NullMarked
package pl.partycypacja.platform.demo;
