@NullMarked
package pl.partycypacja.recruitment.web;

import org.jspecify.annotations.NullMarked;
