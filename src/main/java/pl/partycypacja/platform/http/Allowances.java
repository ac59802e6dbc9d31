package pl.partycypacja.platform.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import pl.partycypacja.platform.database.OwnConnection;

/// Counts calls of callers, for all instances together, and never lets one wait for it: each instance counts by itself,
/// and in the background, every 20 ms in which somebody called, it tells the database what it counted and learns what
/// others did. While the database is away, each goes on by itself.
@ApplicationScoped
class Allowances {

    private static final Logger LOG = Logger.getLogger(Allowances.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MOST_CALLERS = 100_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int NANOS_OF_MICRO = 1_000;

    /// In one order, so that instances do not wait for each other in a circle.
    private static final String EXCHANGE = """
            INSERT INTO rate_limit AS known (caller, busy_until)
            SELECT caller, now() + busy * interval '1 microsecond'
            FROM unnest(CAST(? AS text[]), CAST(? AS bigint[])) AS told (caller, busy) ORDER BY caller
            ON CONFLICT (caller) DO UPDATE SET busy_until =
              greatest(known.busy_until, now()) + (excluded.busy_until - now())
            RETURNING caller, CAST(extract(epoch FROM busy_until - clock_timestamp()) * 1000000 AS bigint)
            """;

    private static final String FORGET = "DELETE FROM rate_limit WHERE busy_until < now()";

    private final OwnConnection database;
    private final LoadingCache<String, Allowance> byCaller = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build(caller -> new Allowance(System.nanoTime()));
    private final Map<String, Allowance> toTell = new ConcurrentHashMap<>();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("allowances").factory());

    Allowances(OwnConnection database) {
        this.database = database;
    }

    /// @param remaining how many calls are left now
    /// @param aheadNanos how long the caller is busy
    /// @param retryNanos in how long there will be a call left
    record Taken(boolean isTaken, long remaining, long aheadNanos, long retryNanos) {

        long resetSeconds() {
            return TimeUnit.NANOSECONDS.toSeconds(aheadNanos) + 1;
        }

        long retrySeconds() {
            return TimeUnit.NANOSECONDS.toSeconds(retryNanos) + 1;
        }
    }

    void begin(@Observes StartupEvent started) {
        background.scheduleWithFixedDelay(this::exchange, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        background.shutdownNow();
    }

    /// @param limit calls a minute
    Taken take(String caller, int limit) {
        Allowance allowance = byCaller.get(caller);
        Taken taken = allowance.take(System.nanoTime(), limit);
        if (taken.isTaken()) {
            toTell.put(caller, allowance);
        }
        return taken;
    }

    private void exchange() {
        while (!toTell.isEmpty()) {
            Map<String, Long> telling = new TreeMap<>();
            for (String caller : toTell.keySet().stream().limit(MOST_AT_ONCE).toList()) {
                telling.put(
                        caller, Objects.requireNonNull(toTell.remove(caller)).tell() / NANOS_OF_MICRO);
            }
            try {
                database.use(connection -> exchange(connection, telling));
            } catch (SQLException e) {
                LOG.debug("Calls are counted by this instance alone: the database cannot be told", e);
                giveBack(telling);
                return;
            } catch (RuntimeException e) {
                // An exception that left this method would cancel all later exchanges.
                LOG.error("Calls are counted by this instance alone", e);
                giveBack(telling);
                return;
            }
        }
    }

    private void giveBack(Map<String, Long> notTold) {
        notTold.forEach((caller, busy) -> byCaller.get(caller).giveBack(busy * NANOS_OF_MICRO));
    }

    private void exchange(Connection connection, Map<String, Long> telling) throws SQLException {
        List<Long> busy = new ArrayList<>(telling.values());
        try (var statement = connection.prepareStatement(EXCHANGE)) {
            statement.setArray(
                    1, connection.createArrayOf("text", telling.keySet().toArray()));
            statement.setArray(2, connection.createArrayOf("bigint", busy.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                long now = System.nanoTime();
                while (row.next()) {
                    byCaller.get(row.getString(1)).learn(now, Math.max(0, row.getLong(2)) * NANOS_OF_MICRO);
                }
            }
        }
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forgetThoseNotBusy() {
        try {
            database.use(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(FORGET);
                }
            });
        } catch (SQLException e) {
            LOG.debug("Callers who are not busy are forgotten later", e);
        }
    }
}
