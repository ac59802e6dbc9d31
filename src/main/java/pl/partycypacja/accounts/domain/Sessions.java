package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.AccessTokens;
import pl.partycypacja.platform.security.SecretToken;
import pl.partycypacja.platform.security.TokenSettings;

/// Logging in, and staying so by rotating refresh tokens (ACC-1, ACC-3).
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<RefreshToken, UUID> {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final LoginFailures failures;
    private final AccessTokens accessTokens;
    private final TokenSettings settings;
    private final Clock clock;

    Sessions(
            AccountRepository accounts,
            Passwords passwords,
            LoginFailures failures,
            AccessTokens accessTokens,
            TokenSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a login or a refresh gives.
    ///
    /// @param expiresInSeconds until the access token expires
    public record Tokens(String accessToken, long expiresInSeconds, String refreshToken) {}

    /// ACC-3. The guess is counted before it is checked, and no connection to the database is held meanwhile.
    ///
    /// @throws DomainException `invalid-credentials`, the same for a wrong password, an unknown address and a
    ///     disabled account; `too-many-failed-logins`
    public Tokens logIn(String email, String password) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> {
            failures.begin(email);
            return accounts.findByEmail(email);
        });
        boolean matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (account.isEmpty() || !matches || account.get().status() == AccountStatus.DISABLED) {
            throw new DomainException(AccountProblem.INVALID_CREDENTIALS);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            failures.forget(email);
            return issue(account.get(), UuidCreator.getTimeOrderedEpoch());
        });
    }

    /// ACC-1. A token that was spent already is in two hands: the whole family is revoked, and that is committed with
    /// the
    /// refusal.
    ///
    /// @throws DomainException `invalid-refresh-token`
    public Tokens refresh(String refreshToken) {
        return QuarkusTransaction.requiringNew()
                .exceptionHandler(thrown -> thrown instanceof DomainException
                        ? TransactionExceptionResult.COMMIT
                        : TransactionExceptionResult.ROLLBACK)
                .call(() -> rotate(refreshToken));
    }

    private Tokens rotate(String refreshToken) {
        RefreshToken token = find("tokenHash", new SecretToken(refreshToken).hash())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(AccountProblem.INVALID_REFRESH_TOKEN));
        Account account = lock(token.accountId());
        boolean isFirstUse = update("spent = true where id = ?1 and spent = false", token.id()) == 1;
        if (!isFirstUse) {
            delete("family", token.family());
            throw new DomainException(AccountProblem.INVALID_REFRESH_TOKEN);
        }
        if (token.isExpired(clock.instant()) || account.status() != AccountStatus.ACTIVE) {
            throw new DomainException(AccountProblem.INVALID_REFRESH_TOKEN);
        }
        return issue(account, token.family());
    }

    /// Ends the session that the token belongs to; an unknown token ends nothing and is no fault.
    public void logOut(String refreshToken) {
        find("tokenHash", new SecretToken(refreshToken).hash())
                .firstResultOptional()
                .ifPresent(token -> {
                    lock(token.accountId());
                    delete("family", token.family());
                });
    }

    void endAll(UUID accountId) {
        lock(accountId);
        delete("accountId", accountId);
    }

    /// Rotating and revoking come one after the other: what is revoked has no successor that is just being made.
    private Account lock(UUID accountId) {
        return Objects.requireNonNull(accounts.findById(accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    long forgetExpired() {
        return delete("expiresAt < ?1", clock.instant());
    }

    private Tokens issue(Account account, UUID family) {
        SecretToken refresh = SecretToken.make();
        persist(new RefreshToken(
                family, account.id(), refresh.hash(), clock.instant().plus(settings.refreshTokenLife())));
        String upn = String.valueOf(account.email());
        return new Tokens(
                accessTokens.issue(account.id(), upn, account.roles()), accessTokens.lifeSeconds(), refresh.text());
    }
}
