@NullMarked
package pl.partycypacja.organisations.domain;

import org.jspecify.annotations.NullMarked;
