package pl.partycypacja.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the owner of an address must be told. The event is fired in the transaction that causes it.
///
/// @param accountId null where there is no account yet, or none at all
/// @param email null where another provider did not tell it; then nothing is sent
/// @param token what the owner proves the address with; empty where there is nothing to prove
public record AccountMessage(
        Kind kind, @Nullable UUID accountId, @Nullable String email, String name, Language language, String token) {

    /// Which text is sent: the one of that name under `templates/mail/`.
    public enum Kind {
        EMAIL_VERIFICATION,
        ALREADY_REGISTERED,
        PASSWORD_RESET,
        NO_ACCOUNT,
        PASSWORD_CHANGED
    }
}
