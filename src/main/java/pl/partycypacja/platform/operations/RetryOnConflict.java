package pl.partycypacja.platform.operations;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Tries a whole transaction again, three times at most, when the database chose it as the victim of a deadlock or
/// a serialization failure, or when another changed the same thing at the same moment. It stands outside the
/// transaction; nothing else is ever retried.
@Interceptor
@Retried
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryOnConflict {

    private static final int MAX_TRIES = 3;
    private static final int MAX_PAUSE_MILLIS = 50;
    private static final Set<String> VICTIM = Set.of("40001", "40P01");

    private final CurrentVertxRequest currentRequest;

    RetryOnConflict(CurrentVertxRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

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

    private boolean isVictim(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && VICTIM.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
            if (cause instanceof OptimisticLockException && !namesAVersion()) {
                return true;
            }
        }
        return false;
    }

    /// Who sent `If-Match` is told that it is stale; who did not, has lost to another, and the next try finds out
    /// what the state is now.
    private boolean namesAVersion() {
        RoutingContext request = currentRequest.getCurrent();
        return request != null && request.request().getHeader(HttpHeaders.IF_MATCH) != null;
    }
}
