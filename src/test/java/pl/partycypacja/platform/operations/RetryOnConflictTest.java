package pl.partycypacja.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Stub;
import pl.partycypacja.platform.problem.NotFound;

class RetryOnConflictTest {

    private int tries;

    /// Runs what fails so often, and then succeeds.
    private @Nullable Object run(RuntimeException failure, int failures, @Nullable String ifMatch) throws Exception {
        HttpServerRequest request = Stub.of(HttpServerRequest.class, Map.of("getHeader", name -> ifMatch));
        CurrentVertxRequest current = new CurrentVertxRequest();
        current.setCurrent(Stub.of(RoutingContext.class, Map.of("request", none -> request)));
        return run(current, failure, failures);
    }

    private @Nullable Object run(CurrentVertxRequest current, RuntimeException failure, int failures) throws Exception {
        tries = 0;
        InvocationContext invocation = Stub.of(InvocationContext.class, Map.of("proceed", none -> {
            tries++;
            if (tries <= failures) {
                throw failure;
            }
            return "done";
        }));
        return new RetryOnConflict(current).retry(invocation);
    }

    private static RuntimeException sql(@Nullable String state) {
        return new RollbackException(new RuntimeException(new SQLException("", state)));
    }

    @Test
    @DisplayName("the victim of a deadlock or of a serialization failure has three tries")
    void victims() throws Exception {
        for (String state : new String[] {"40001", "40P01"}) {
            assertThat(run(sql(state), 2, null)).isEqualTo("done");
            assertThat(tries).isEqualTo(3);
            assertThatThrownBy(() -> run(sql(state), 9, null)).isInstanceOf(RollbackException.class);
            assertThat(tries).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("what succeeds is done once")
    void once() throws Exception {
        assertThat(run(sql("40001"), 0, null)).isEqualTo("done");
        assertThat(tries).isEqualTo(1);
    }

    @Test
    @DisplayName("nothing else is ever tried again")
    void nothingElse() {
        for (RuntimeException failure : new RuntimeException[] {
            sql("23505"), sql("55P03"), sql("57014"), sql(null), new NotFound(), new IllegalStateException()
        }) {
            assertThatThrownBy(() -> run(failure, 1, null)).isSameAs(failure);
            assertThat(tries).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("rule 18: who lost to another tries again, unless they said which version they mean")
    void lostToAnother() throws Exception {
        assertThat(run(new RollbackException(new OptimisticLockException()), 1, null))
                .isEqualTo("done");
        assertThat(tries).isEqualTo(2);
        assertThatThrownBy(() -> run(new OptimisticLockException(), 1, "\"1-0123456789abcdef\""))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(tries).isEqualTo(1);
        assertThat(run(sql("40001"), 1, "\"1-0123456789abcdef\"")).isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    @DisplayName("a job, which no request asked for, tries again too")
    void jobs() throws Exception {
        assertThat(run(new CurrentVertxRequest(), new OptimisticLockException(), 1))
                .isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }
}
