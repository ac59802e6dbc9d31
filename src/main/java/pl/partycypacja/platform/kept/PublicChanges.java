package pl.partycypacja.platform.kept;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.database.OwnConnection;

/// Knows when public tables were last changed, by whichever instance. Transactions of this one say so as they end;
/// those of others are asked for five times a second: by comparing what is visible now with what was visible then, none
/// is missed, however long it lasted. What is known is trusted for 0.8 s from the moment it was asked for. So no kept
/// answer is older than a second, also when the database or the network goes away.
@ApplicationScoped
class PublicChanges {

    private static final Logger LOG = Logger.getLogger(PublicChanges.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final long TRUSTED_NANOS = Duration.ofMillis(800).toNanos();

    /// Rows are deleted after ten minutes; whoever has not asked for so long has missed some.
    private static final long MISSED_NANOS = Duration.ofMinutes(5).toNanos();

    /// A snapshot in which no transaction is visible.
    private static final String NOTHING = "1:1:";

    private static final String RELATIONS = """
            SELECT c.relname, coalesce(string_agg(DISTINCT t.relname, ','), c.relname),
              EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'tell_public_change')
            FROM pg_class c
              LEFT JOIN pg_rewrite r ON r.ev_class = c.oid
              LEFT JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
              LEFT JOIN pg_class t ON t.oid = d.refobjid
            WHERE c.relnamespace = current_schema()::text::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            GROUP BY c.oid
            """;

    private static final String CHANGED = """
            SELECT pg_current_snapshot()::text, array_to_string(ARRAY(
              SELECT DISTINCT source FROM public_change
              WHERE transaction >= pg_snapshot_xmin(CAST(? AS pg_snapshot))
                AND NOT pg_visible_in_snapshot(transaction, CAST(? AS pg_snapshot))), ',')
            """;

    private static final String REMOVE_OLD =
            "DELETE FROM public_change WHERE changed_at < now() - interval '10 minutes'";

    private final OwnConnection database;
    private final Map<String, String> moments;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean isAskedSoon = new AtomicBoolean();

    /// What is scheduled after the application has ended is dropped.
    private final ScheduledExecutorService background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("public-changes").factory(), new ThreadPoolExecutor.DiscardPolicy());

    private volatile @Nullable Sources sources;
    private volatile long trustedSince;
    private String seen = NOTHING;

    PublicChanges(OwnConnection database, Instance<PublicMoments> moments, Clock clock) {
        this.database = database;
        this.moments =
                moments.stream().collect(Collectors.toUnmodifiableMap(PublicMoments::table, PublicMoments::next));
        this.clock = clock;
    }

    void begin(@Observes StartupEvent started) {
        background.scheduleWithFixedDelay(this::ask, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        background.scheduleWithFixedDelay(this::removeOld, 1, 1, TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent stopping) {
        background.shutdownNow();
    }

    /// The tables that are known; null while nothing is known, and nothing is to be kept.
    @Nullable
    Sources trusted() {
        return System.nanoTime() - trustedSince < TRUSTED_NANOS ? sources : null;
    }

    @Nullable
    Sources known() {
        return sources;
    }

    /// How many changes are known by now.
    long count() {
        return changes.get();
    }

    /// A transaction of this instance has ended that changed these tables.
    void change(Collection<String> tables) {
        @Nullable Sources known = sources;
        if (known == null) {
            return;
        }
        for (String table : tables) {
            @Nullable Source source = known.find(table);
            if (source != null) {
                source.change(changes.incrementAndGet());
            }
        }
        if (isAskedSoon.compareAndSet(false, true)) {
            background.schedule(this::ask, SOON.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Removes what every instance has seen long ago.
    void removeOld() {
        try {
            database.use(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(REMOVE_OLD);
                }
            });
        } catch (SQLException e) {
            LOG.debug("Old changes are removed later", e);
        }
    }

    private void ask() {
        isAskedSoon.set(false);
        long asked = System.nanoTime();
        try {
            database.use(connection -> {
                Sources known = askForRelations(connection);
                askForChanges(connection, known);
                trustedSince = asked;
                askForMoments(connection, known);
            });
        } catch (SQLException e) {
            forget("Kept answers are forgotten: the database cannot be asked for changes", e);
        } catch (RuntimeException e) {
            LOG.error("Kept answers are forgotten", e);
            sources = null;
        }
    }

    /// Says so once, not five times a second.
    private void forget(String why, SQLException cause) {
        if (sources != null) {
            LOG.warn(why, cause);
            sources = null;
        }
    }

    /// After it could not be asked, everything is found out anew, and so nothing that was kept holds any more.
    private Sources askForRelations(Connection connection) throws SQLException {
        @Nullable Sources known = sources;
        if (known != null && System.nanoTime() - trustedSince < MISSED_NANOS) {
            return known;
        }
        Map<String, Source> byTable = new HashMap<>();
        Map<String, Set<String>> tablesByRelation = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                String name = row.getString(1);
                tablesByRelation.put(name, Set.of(row.getString(2).split(",", -1)));
                if (row.getBoolean(3)) {
                    byTable.put(name, new Source(name, moments.get(name)));
                }
            }
        }
        seen = NOTHING;
        known = new Sources(byTable, tablesByRelation);
        sources = known;
        return known;
    }

    private void askForChanges(Connection connection, Sources known) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGED)) {
            statement.setString(1, seen);
            statement.setString(2, seen);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                seen = row.getString(1);
                Set<String> changed = new HashSet<>(Set.of(row.getString(2).split(",", -1)));
                for (Source source : known.all()) {
                    if (changed.contains(source.table())) {
                        source.change(changes.incrementAndGet());
                    }
                }
            }
        }
    }

    private void askForMoments(Connection connection, Sources known) throws SQLException {
        for (Source source : known.all()) {
            if (source.knowsMoments(clock.instant())) {
                continue;
            }
            long before = changes.get();
            Instant now = clock.instant();
            try (var statement = connection.prepareStatement(String.valueOf(source.nextMoment()))) {
                statement.setTimestamp(1, Timestamp.from(now));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    Timestamp next = row.getTimestamp(1);
                    source.holds(before, now, next == null ? Instant.MAX : next.toInstant());
                }
            }
        }
    }
}
