/// Accounts, passwords, sessions, and requests whose address is not proved yet.
@NullMarked
package pl.partycypacja.accounts.domain;

import org.jspecify.annotations.NullMarked;
