@NullMarked
package pl.partycypacja.programmes.domain;

import org.jspecify.annotations.NullMarked;
