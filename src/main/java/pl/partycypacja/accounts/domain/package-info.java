/// Accounts, passwords, sessions, and what was asked for an address that is not proved yet.
@NullMarked
package pl.partycypacja.accounts.domain;

import org.jspecify.annotations.NullMarked;
