@NullMarked
package pl.partycypacja.accounts.domain;

import org.jspecify.annotations.NullMarked;
