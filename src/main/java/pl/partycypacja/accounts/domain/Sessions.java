package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.AccessTokens;
import pl.partycypacja.platform.security.SecretToken;
import pl.partycypacja.platform.security.TokenSettings;

/// Logs people in, and keeps them logged in by refresh tokens that are each used once (ACC-1, ACC-3).
@ApplicationScoped
public class Sessions {

    private final AccountRepository accounts;
    private final RefreshTokenRepository refreshTokens;
    private final Passwords passwords;
    private final LoginFailures failures;
    private final AccessTokens accessTokens;
    private final TokenSettings settings;
    private final Clock clock;

    Sessions(
            AccountRepository accounts,
            RefreshTokenRepository refreshTokens,
            Passwords passwords,
            LoginFailures failures,
            AccessTokens accessTokens,
            TokenSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
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

    /// Counts the guess, then checks it (ACC-3). Checking takes long, and keeps no connection to the database.
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
        if (account.isEmpty() || !matches || !account.get().isActive()) {
            throw new DomainException(AccountProblem.INVALID_CREDENTIALS);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            failures.forget(email);
            return issue(account.get(), UuidCreator.getTimeOrderedEpoch());
        });
    }

    /// Gives new tokens for a refresh token, which is then spent (ACC-1). A token that is used twice was stolen:
    /// its whole session ends, and that stays so although the request is refused.
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
        RefreshToken token = refreshTokens
                .findByText(refreshToken)
                .orElseThrow(() -> new DomainException(AccountProblem.INVALID_REFRESH_TOKEN));
        Account account = accounts.hold(token.accountId());
        if (!refreshTokens.spend(token)) {
            refreshTokens.endFamily(token);
            throw new DomainException(AccountProblem.INVALID_REFRESH_TOKEN);
        }
        if (token.isExpired(clock.instant()) || !account.isActive()) {
            throw new DomainException(AccountProblem.INVALID_REFRESH_TOKEN);
        }
        return issue(account, token.family());
    }

    /// Ends the session that the token belongs to; an unknown token ends nothing and is no fault.
    public void logOut(String refreshToken) {
        refreshTokens.findByText(refreshToken).ifPresent(token -> {
            accounts.hold(token.accountId());
            refreshTokens.endFamily(token);
        });
    }

    /// Ends every session of a person. The account is held, as it is when tokens are rotated: no new token can be
    /// made for a session while it ends.
    void endAll(UUID accountId) {
        accounts.hold(accountId);
        refreshTokens.endAllOf(accountId);
    }

    private Tokens issue(Account account, UUID family) {
        SecretToken refresh = SecretToken.make();
        refreshTokens.persist(new RefreshToken(
                family, account.id(), refresh.hash(), clock.instant().plus(settings.refreshTokenLife())));
        String upn = String.valueOf(account.email());
        return new Tokens(
                accessTokens.issue(account.id(), upn, account.roles()), accessTokens.lifeSeconds(), refresh.text());
    }
}
