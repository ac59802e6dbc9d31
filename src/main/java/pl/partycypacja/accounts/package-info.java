/// People, their tokens and their roles (ACC-1 … ACC-4). It knows nothing of organisations, programmes or what
/// anyone does in them.
@NullMarked
package pl.partycypacja.accounts;

import org.jspecify.annotations.NullMarked;
