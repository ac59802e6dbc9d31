package pl.partycypacja.platform.kept;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.operations.Query;

/// Notes what the answer of a [Query] is made of, where it may be kept.
@Interceptor
@Query
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class WatchedQuery {

    private final CurrentVertxRequest request;
    private final Watch watch;

    WatchedQuery(CurrentVertxRequest request, Watch watch) {
        this.request = request;
        this.watch = watch;
    }

    @AroundInvoke
    @Nullable
    Object watch(InvocationContext invocation) throws Exception {
        @Nullable Keeping keeping = KeptAnswers.keeping(request.getCurrent());
        if (keeping == null) {
            return invocation.proceed();
        }
        watch.begin(keeping);
        try {
            @Nullable Object answer = invocation.proceed();
            keeping.made();
            return answer;
        } finally {
            watch.end();
        }
    }
}
