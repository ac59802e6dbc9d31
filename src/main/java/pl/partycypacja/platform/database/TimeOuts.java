package pl.partycypacja.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/// Refuses to start the application with a database login that waits for ever. Its time-outs are the role's, not the
/// connection's: a pooler in transaction mode would not pass these on.
@ApplicationScoped
class TimeOuts {

    private static final String UNLIMITED = """
            SELECT name FROM pg_settings WHERE setting = '0'
              AND name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name""";

    /// After other checks of the login: one with too many rights is refused for these.
    private static final int LAST = 3_000;

    private final Sql sql;

    TimeOuts(Sql sql) {
        this.sql = sql;
    }

    void require(@Observes @Priority(LAST) StartupEvent started) {
        List<String> unlimited = sql.list(UNLIMITED, Map.of(), row -> row.text(1));
        if (!unlimited.isEmpty()) {
            throw new IllegalStateException("The application's database login has no limit for " + unlimited
                    + "; give it one with ALTER ROLE … SET (see docs/operations.md).");
        }
    }
}
