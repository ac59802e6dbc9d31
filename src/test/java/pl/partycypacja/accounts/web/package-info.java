@NullMarked
package pl.partycypacja.accounts.web;

import org.jspecify.annotations.NullMarked;
