/// Accounts, passwords, refresh and one-time tokens. It knows no HTTP.
@NullMarked
package pl.partycypacja.accounts.domain;

import org.jspecify.annotations.NullMarked;
