package pl.partycypacja.accounts.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.values.Sha256;

/// Locks an address for a quarter of an hour after 30 wrong passwords (ACC-3). All instances count together.
/// Addresses without an account are counted alike, so that the lock tells nobody whether there is one.
@ApplicationScoped
class LoginFailures {

    private static final int MAX_FAILURES = 30;
    private static final int LOCK_SECONDS = 15 * 60;

    private final LoginFailureRepository failures;

    LoginFailures(LoginFailureRepository failures) {
        this.failures = failures;
    }

    /// Counts a guess before it is made, so that guesses made at once cannot pass the limit together. [#forget]
    /// takes the count back once the password was right.
    ///
    /// @throws RetryLater `too-many-failed-logins`
    void begin(String email) {
        byte[] hash = hash(email);
        if (!failures.count(hash, MAX_FAILURES, LOCK_SECONDS)) {
            throw new RetryLater(AccountProblem.TOO_MANY_FAILED_LOGINS, failures.getSecondsLeft(hash, LOCK_SECONDS));
        }
    }

    void forget(String email) {
        failures.forget(hash(email));
    }

    /// Deletes counts that lock nothing any more.
    void forgetOld() {
        failures.forgetOlderThan(LOCK_SECONDS);
    }

    private static byte[] hash(String email) {
        return Sha256.of(Account.keyOf(email));
    }
}
