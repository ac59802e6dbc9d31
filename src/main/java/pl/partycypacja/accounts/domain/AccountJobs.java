package pl.partycypacja.accounts.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import pl.partycypacja.platform.operations.Retried;

/// Deletes tokens, requests and counts of wrong passwords that have expired.
@ApplicationScoped
class AccountJobs {

    private final RefreshTokenRepository tokens;
    private final AccountRequestRepository requests;
    private final LoginFailures failures;
    private final Clock clock;

    AccountJobs(RefreshTokenRepository tokens, AccountRequestRepository requests, LoginFailures failures, Clock clock) {
        this.tokens = tokens;
        this.requests = requests;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    @Retried
    void forgetExpired() {
        tokens.forgetExpired(clock.instant());
        requests.forgetExpired(clock.instant());
        failures.forgetOld();
    }
}
