package pl.partycypacja.accounts;

import java.util.UUID;

/// Something an account's owner must be told, raised in the transaction that causes it.
///
/// @param token what the owner proves the address with; empty where there is nothing to prove
public record AccountMessage(Kind kind, UUID accountId, String email, String name, Language language, String token) {

    public enum Kind {
        EMAIL_VERIFICATION,
        ALREADY_REGISTERED,
        PASSWORD_RESET,
        PASSWORD_CHANGED
    }
}
