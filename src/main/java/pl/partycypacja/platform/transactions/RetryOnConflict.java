package pl.partycypacja.platform.transactions;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Tries a whole transaction again, three times at most, when the database chose it as the victim of a deadlock or a
/// serialization failure. It stands outside the transaction; nothing else is ever retried.
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryOnConflict {

    private static final int MAX_TRIES = 3;
    private static final int MAX_PAUSE_MILLIS = 50;
    private static final Set<String> VICTIM = Set.of("40001", "40P01");

    @AroundInvoke
    @Nullable
    Object retry(InvocationContext invocation) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return invocation.proceed();
            } catch (RuntimeException e) {
                if (attempt == MAX_TRIES || !isVictim(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, MAX_PAUSE_MILLIS * attempt));
            }
        }
    }

    private static boolean isVictim(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && VICTIM.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
