package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import pl.partycypacja.platform.database.Repository;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.SecretToken;

/// Every statement about requests for an account or a new password.
@ApplicationScoped
class AccountRequestRepository implements Repository<AccountRequest> {

    private static final int MAX_PER_HOUR = 5;

    /// Whether an address got five messages within the last hour: nothing more is mailed to it for now.
    boolean isFlooded(String email, Instant now) {
        return count("emailKey = ?1 and requestedAt > ?2", Account.keyOf(email), now.minus(Duration.ofHours(1)))
                >= MAX_PER_HOUR;
    }

    /// @throws DomainException `invalid-one-time-token` when there is none, or it has expired
    AccountRequest getByToken(String token, AccountRequest.Purpose purpose, Instant now) {
        return find("tokenHash = ?1 and purpose = ?2 and expiresAt > ?3", new SecretToken(token).hash(), purpose, now)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN));
    }

    /// Ends the request, and all others for the same address and purpose. Of two people who use one token at
    /// once, one succeeds.
    ///
    /// @throws DomainException `invalid-one-time-token` when somebody else was faster
    void use(AccountRequest request) {
        if (delete("id = ?1", request.id()) != 1) {
            throw new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN);
        }
        delete("emailKey = ?1 and purpose = ?2", Account.keyOf(request.email()), request.purpose());
    }

    void forgetExpired(Instant now) {
        delete("expiresAt < ?1", now);
    }
}
