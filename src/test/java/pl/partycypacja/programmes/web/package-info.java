@NullMarked
package pl.partycypacja.programmes.web;

import org.jspecify.annotations.NullMarked;
