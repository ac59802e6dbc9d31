package pl.partycypacja.accounts.domain;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.RetryLater;
import pl.partycypacja.platform.security.SecretToken;

/// Hashes passwords with Argon2id (ACC-3) and the parameters that OWASP advises: 19 MiB, two passes, one lane.
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final int MAX_WAIT_SECONDS = 5;

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /// A guess is checked against this when there is no account, so that the answer takes the same time.
    private final String nobodysHash = hash(SecretToken.make().text());

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    /// @param hash null when there is no such account: the work is done all the same, and nothing matches
    boolean matches(String password, @Nullable String hash) {
        boolean matches = inTurn(() ->
                Password.check(password, hash == null ? nobodysHash : hash).with(argon2));
        return matches && hash != null;
    }

    /// Hashes no more passwords at once than there are processors: more would only take memory, and time from
    /// everyone else.
    ///
    /// @throws RetryLater `service-unavailable` after a few seconds of waiting
    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new RetryLater(GeneralProblem.SERVICE_UNAVAILABLE, MAX_WAIT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryLater(GeneralProblem.SERVICE_UNAVAILABLE, MAX_WAIT_SECONDS);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
