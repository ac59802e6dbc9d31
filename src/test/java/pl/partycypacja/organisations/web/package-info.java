@NullMarked
package pl.partycypacja.organisations.web;

import org.jspecify.annotations.NullMarked;
