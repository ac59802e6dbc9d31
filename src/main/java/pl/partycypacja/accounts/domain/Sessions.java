package pl.partycypacja.accounts.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.security.AccessTokens;
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

    /// ACC-3. The failed guess must be counted, so the caller's transaction has to commit when this throws.
    ///
    /// @throws DomainException `invalid-credentials`, the same for a wrong password, an unknown address and a
    ///     disabled account; `email-not-verified` when only that is missing; `too-many-failed-logins`
    public Tokens logIn(String email, String password) {
        failures.requireNotLocked(email);
        Account account = accounts.findByEmail(email).orElse(null);
        boolean matches = passwords.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !matches || account.status() == AccountStatus.DISABLED) {
            failures.add(email);
            throw new DomainException(ProblemType.INVALID_CREDENTIALS);
        }
        failures.forget(email);
        if (account.status() == AccountStatus.UNVERIFIED) {
            throw new DomainException(ProblemType.EMAIL_NOT_VERIFIED);
        }
        return issue(account, UuidCreator.getTimeOrderedEpoch());
    }

    /// ACC-1. A token that was spent already is in two hands: the whole family is revoked, and the caller's
    /// transaction
    /// has to commit that when this throws.
    ///
    /// @throws DomainException `invalid-refresh-token`
    public Tokens refresh(String refreshToken) {
        RefreshToken token = find("tokenHash", new SecretToken(refreshToken).hash())
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(ProblemType.INVALID_REFRESH_TOKEN));
        boolean isFirstUse = update("spent = true where id = ?1 and spent = false", token.id()) == 1;
        if (!isFirstUse) {
            delete("family", token.family());
            throw new DomainException(ProblemType.INVALID_REFRESH_TOKEN);
        }
        Account account = accounts.findById(token.accountId());
        if (token.isExpired(clock.instant()) || account.status() != AccountStatus.ACTIVE) {
            throw new DomainException(ProblemType.INVALID_REFRESH_TOKEN);
        }
        return issue(account, token.family());
    }

    /// Ends the session that the token belongs to; an unknown token ends nothing and is no fault.
    public void logOut(String refreshToken) {
        find("tokenHash", new SecretToken(refreshToken).hash())
                .firstResultOptional()
                .ifPresent(token -> delete("family", token.family()));
    }

    void endAll(UUID accountId) {
        delete("accountId", accountId);
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
