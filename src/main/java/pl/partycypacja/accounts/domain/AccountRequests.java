package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.partycypacja.accounts.Language;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.security.SecretToken;

/// Makes accounts, proves their addresses and sets new passwords. The caller is never told whether there was an
/// account; the owner of the address is told, by e-mail (ACC-3).
@ApplicationScoped
public class AccountRequests {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AccountRequestRepository requests;
    private final Sessions sessions;
    private final LoginFailures failures;
    private final AccountLetters letters;
    private final Clock clock;
    private final Set<String> administrators;

    AccountRequests(
            AccountRepository accounts,
            Passwords passwords,
            AccountRequestRepository requests,
            Sessions sessions,
            LoginFailures failures,
            AccountLetters letters,
            Clock clock,
            @ConfigProperty(name = "partycypacja.administrators") Optional<List<String>> administrators) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.requests = requests;
        this.sessions = sessions;
        this.failures = failures;
        this.letters = letters;
        this.clock = clock;
        this.administrators =
                administrators.orElse(List.of()).stream().map(Account::keyOf).collect(Collectors.toUnmodifiableSet());
    }

    /// Asks for an account. The same is done whether the address has one or not: a password is hashed, a row is
    /// written, a message is sent. The account itself is made when the address is proved, with the password that
    /// was given together with the code that proves it.
    public void register(String email, String password, String name, Language language) {
        String hash = passwords.hash(password);
        if (requests.isFlooded(email, clock.instant())) {
            return;
        }
        SecretToken token = SecretToken.make();
        requests.persist(AccountRequest.registration(email, hash, name, language, token, clock.instant()));
        accounts.findByEmail(email)
                .ifPresentOrElse(letters::alreadyRegistered, () -> letters.verifyEmail(email, name, language, token));
    }

    /// Makes the account. The password is asked again: whoever registers a stranger's address gains nothing when
    /// the stranger enters the code that was mailed to them. Whoever proves an address that is configured as an
    /// administrator's becomes one; that is how a new installation gets its first.
    ///
    /// @throws DomainException `invalid-one-time-token`, for a wrong password too
    public void verifyEmail(String token, String password) {
        AccountRequest request = requests.getByToken(token, AccountRequest.Purpose.REGISTRATION, clock.instant());
        boolean isTaken = accounts.findByEmail(request.email()).isPresent();
        if (!passwords.matches(password, request.passwordHash()) || isTaken) {
            throw new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN);
        }
        requests.use(request);
        Account account = request.toAccount(clock.instant());
        if (administrators.contains(Account.keyOf(request.email()))) {
            account.changeRoles(Set.of(Role.USER, Role.ADMIN));
        }
        accounts.persistAndFlush(account);
    }

    /// Someone whose address needs no proof, for the demo.
    public record Verified(String email, String name, Set<Role> roles) {}

    /// Makes accounts that all have one password, which is hashed once. Whoever has an account already keeps it
    /// as it is.
    public void registerVerified(List<Verified> people, String password) {
        List<Verified> missing = people.stream()
                .filter(person -> accounts.findByEmail(person.email()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String hash = passwords.hash(password);
        for (Verified person : missing) {
            Account account = Account.register(person.email(), hash, person.name(), Language.PL, clock.instant());
            account.changeRoles(person.roles());
            accounts.persist(account);
        }
        accounts.flush();
    }

    /// Mails a code that lets a new password be set. The same work is done for an address without an active
    /// account, whose owner is told that there is none.
    ///
    /// @param language of the message where there is no account whose owner chose one
    public void requestPasswordReset(String email, Language language) {
        if (requests.isFlooded(email, clock.instant())) {
            return;
        }
        SecretToken token = SecretToken.make();
        requests.persist(AccountRequest.passwordReset(email, token, clock.instant()));
        accounts.findByEmail(email)
                .filter(Account::isActive)
                .ifPresentOrElse(
                        account -> letters.resetPassword(account, token), () -> letters.noAccount(email, language));
    }

    /// Sets the password, ends every session, and tells the owner.
    ///
    /// @throws DomainException `invalid-one-time-token`
    public void resetPassword(String token, String newPassword) {
        AccountRequest request = requests.getByToken(token, AccountRequest.Purpose.PASSWORD_RESET, clock.instant());
        Account account = accounts.findByEmail(request.email())
                .orElseThrow(() -> new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN));
        requests.use(request);
        failures.forget(request.email());
        account.changePassword(passwords.hash(newPassword));
        sessions.endAll(account.id());
        letters.passwordChanged(account);
    }
}
