/// Who calls: verifying access tokens, roles, the keys. It knows no accounts; it asks [AccountDirectory].
@NullMarked
package pl.partycypacja.platform.security;

import org.jspecify.annotations.NullMarked;
