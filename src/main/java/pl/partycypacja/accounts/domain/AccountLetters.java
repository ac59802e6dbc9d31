package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountMessage.Kind;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.security.SecretToken;

/// What the owner of an address is told by e-mail (ACC-3).
@ApplicationScoped
class AccountLetters {

    private final Event<AccountMessage> messages;

    AccountLetters(Event<AccountMessage> messages) {
        this.messages = messages;
    }

    /// The code that proves the address, to somebody without an account.
    void verifyEmail(String email, String name, Language language, SecretToken token) {
        messages.fire(new AccountMessage(Kind.EMAIL_VERIFICATION, null, email, name, language, token.text()));
    }

    /// Somebody registered with an address that has an account.
    void alreadyRegistered(Account account) {
        tell(Kind.ALREADY_REGISTERED, account, "");
    }

    /// The code that lets a new password be set.
    void resetPassword(Account account, SecretToken token) {
        tell(Kind.PASSWORD_RESET, account, token.text());
    }

    /// Somebody asked for a new password for an address without an active account.
    void noAccount(String email, Language language) {
        messages.fire(new AccountMessage(Kind.NO_ACCOUNT, null, email, "", language, ""));
    }

    void passwordChanged(Account account) {
        tell(Kind.PASSWORD_CHANGED, account, "");
    }

    private void tell(Kind kind, Account account, String token) {
        messages.fire(
                new AccountMessage(kind, account.id(), account.email(), account.name(), account.language(), token));
    }
}
