package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.partycypacja.accounts.AccountMessage;
import pl.partycypacja.accounts.AccountMessage.Kind;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.Role;

/// Making an account, proving its address, and setting a new password. None of it tells the caller whether there was
/// an
/// account: the owner of the address is told, by e-mail (ACC-3).
@ApplicationScoped
public class Registrations {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final Event<AccountMessage> messages;
    private final Clock clock;
    private final Set<String> administrators;

    Registrations(
            AccountRepository accounts,
            Passwords passwords,
            OneTimeTokens tokens,
            Sessions sessions,
            Event<AccountMessage> messages,
            Clock clock,
            @ConfigProperty(name = "partycypacja.administrators") Optional<List<String>> administrators) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.messages = messages;
        this.clock = clock;
        this.administrators =
                administrators.orElse(List.of()).stream().map(Account::keyOf).collect(Collectors.toUnmodifiableSet());
    }

    /// The password is hashed in any case, so that the time taken tells nothing.
    public void register(String email, String password, String name, Language language) {
        String hash = passwords.hash(password);
        Optional<Account> existing = accounts.findByEmail(email);
        if (existing.isPresent() && existing.get().status() != AccountStatus.UNVERIFIED) {
            tell(Kind.ALREADY_REGISTERED, existing.get(), "");
            return;
        }
        Account account = existing.orElseGet(() -> Account.register(email, hash, name, language, clock.instant()));
        account.changePassword(hash);
        account.changeDetails(name, language);
        accounts.persistAndFlush(account);
        tell(
                Kind.EMAIL_VERIFICATION,
                account,
                tokens.issue(account.id(), OneTimeTokens.Purpose.VERIFY_EMAIL).text());
    }

    /// Whoever proves one of the configured administrators' addresses becomes one: that is how a new installation
    /// gets
    /// its first.
    ///
    /// @throws DomainException `invalid-one-time-token`
    public void verifyEmail(String token) {
        Account account = accounts.getById(tokens.use(token, OneTimeTokens.Purpose.VERIFY_EMAIL));
        account.verifyEmail();
        if (administrators.contains(Account.keyOf(String.valueOf(account.email())))) {
            account.changeRoles(Set.of(Role.USER, Role.ADMIN));
        }
    }

    /// An account whose address needs no proof, for the demo; nothing happens when it is there already.
    public void registerVerified(String email, String password, String name, Set<Role> roles) {
        if (accounts.findByEmail(email).isEmpty()) {
            Account account = Account.register(email, passwords.hash(password), name, Language.PL, clock.instant());
            account.verifyEmail();
            account.changeRoles(roles);
            accounts.persistAndFlush(account);
        }
    }

    public void requestPasswordReset(String email) {
        accounts.findByEmail(email)
                .filter(account -> account.status() != AccountStatus.DISABLED)
                .ifPresent(account -> tell(
                        Kind.PASSWORD_RESET,
                        account,
                        tokens.issue(account.id(), OneTimeTokens.Purpose.RESET_PASSWORD)
                                .text()));
    }

    /// Sets the password, ends every session, and tells the owner. The token proved the address, too.
    ///
    /// @throws DomainException `invalid-one-time-token`
    public void resetPassword(String token, String newPassword) {
        Account account = accounts.getById(tokens.use(token, OneTimeTokens.Purpose.RESET_PASSWORD));
        account.changePassword(passwords.hash(newPassword));
        account.verifyEmail();
        sessions.endAll(account.id());
        tell(Kind.PASSWORD_CHANGED, account, "");
    }

    private void tell(Kind kind, Account account, String token) {
        messages.fire(new AccountMessage(
                kind, account.id(), String.valueOf(account.email()), account.name(), account.language(), token));
    }
}
