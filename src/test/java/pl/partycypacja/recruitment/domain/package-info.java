@NullMarked
package pl.partycypacja.recruitment.domain;

import org.jspecify.annotations.NullMarked;
