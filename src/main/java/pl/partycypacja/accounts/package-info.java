/// People who can log in: their passwords, tokens and roles (ACC-1 … ACC-4). It refuses to know organisations,
/// programmes, and what anyone does in them.
@NullMarked
package pl.partycypacja.accounts;

import org.jspecify.annotations.NullMarked;
