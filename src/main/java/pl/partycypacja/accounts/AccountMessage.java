package pl.partycypacja.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something an account's owner must be told, raised in the transaction that causes it.
///
/// @param accountId null where there is no account yet, or none at all
/// @param token what the owner proves the address with; empty where there is nothing to prove
public record AccountMessage(
        Kind kind, @Nullable UUID accountId, @Nullable String email, String name, Language language, String token) {

    public enum Kind {
        EMAIL_VERIFICATION,
        ALREADY_REGISTERED,
        PASSWORD_RESET,
        NO_ACCOUNT,
        PASSWORD_CHANGED
    }
}
