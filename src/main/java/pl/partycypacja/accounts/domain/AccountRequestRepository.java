package pl.partycypacja.accounts.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.security.SecretToken;

@ApplicationScoped
class AccountRequestRepository implements PanacheRepositoryBase<AccountRequest, UUID> {

    private static final int MAX_PER_HOUR = 5;

    /// Whether an address was asked about so often that nothing more is mailed to it for now.
    boolean isFlooded(String email, Instant now) {
        return count("emailKey = ?1 and requestedAt > ?2", Account.keyOf(email), now.minus(Duration.ofHours(1)))
                >= MAX_PER_HOUR;
    }

    /// @throws DomainException `invalid-one-time-token` when there is none, or its time is over
    AccountRequest getByToken(String token, AccountRequest.Purpose purpose, Instant now) {
        return find("tokenHash = ?1 and purpose = ?2 and expiresAt > ?3", new SecretToken(token).hash(), purpose, now)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN));
    }

    /// Ends the request and all others for its address and purpose. Of two who use a token at once, one succeeds.
    ///
    /// @throws DomainException `invalid-one-time-token` when another was faster
    void use(AccountRequest request) {
        if (delete("id = ?1", request.id()) != 1) {
            throw new DomainException(AccountProblem.INVALID_ONE_TIME_TOKEN);
        }
        delete("emailKey = ?1 and purpose = ?2", Account.keyOf(request.email()), request.purpose());
    }

    long forgetExpired(Instant now) {
        return delete("expiresAt < ?1", now);
    }
}
