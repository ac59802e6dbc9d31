/// Registration, login, the caller's own account, and the administrator's view of all.
@NullMarked
package pl.partycypacja.accounts.web;

import org.jspecify.annotations.NullMarked;
