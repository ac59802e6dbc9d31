@org.jspecify.annotations.NullMarked
package pl.partycypacja.participation.domain;
