@org.jspecify.annotations.NullMarked
package pl.partycypacja.applications.web;
