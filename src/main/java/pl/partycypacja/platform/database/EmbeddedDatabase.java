package pl.partycypacja.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// A real PostgreSQL that belongs to this folder, for development, the demo and the tests. Its data survive
/// restarts; a server that is still running (after a live reload, or a killed process) is used again.
public final class EmbeddedDatabase {

    /// Who owns the tables, and migrates them.
    public static final String OWNER = "postgres";

    /// As whom the application works; the password is the same.
    public static final String APPLICATION = "partycypacja";

    private static final String APPLICATION_LOGIN = """
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'partycypacja_application') THEN
                CREATE ROLE partycypacja_application NOLOGIN;
              END IF;
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'partycypacja') THEN
                CREATE ROLE partycypacja LOGIN PASSWORD 'partycypacja' IN ROLE partycypacja_application;
              END IF;
              ALTER ROLE partycypacja SET statement_timeout = '10s';
              ALTER ROLE partycypacja SET lock_timeout = '3s';
              ALTER ROLE partycypacja SET idle_in_transaction_session_timeout = '30s';
              ALTER ROLE partycypacja SET plan_cache_mode = 'force_generic_plan';
            END $$""";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final int PORT_LINE_OF_PID_FILE = 3;

    private EmbeddedDatabase() {}

    /// @param folder where the data are or will be
    /// @return the JDBC address
    public static String start(Path folder) {
        String address = startServer(folder);
        createApplicationLogin(address);
        return address;
    }

    private static String startServer(Path folder) {
        Optional<String> running = findRunning(folder);
        if (running.isPresent()) {
            LOG.infof("The embedded PostgreSQL of %s is running already", folder);
            return running.get();
        }
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_WAIT)
                    .setServerConfig("max_connections", "100")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            LOG.infof("The embedded PostgreSQL of %s listens on port %d", folder, server.getPort());
            return address(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL of " + folder + " did not start", e);
        }
    }

    /// Creates the login that the application uses. It owns nothing, and so it cannot change what is only added to.
    public static void createApplicationLogin(String address) {
        try (Connection connection = DriverManager.getConnection(address, OWNER, OWNER);
                var statement = connection.createStatement()) {
            statement.execute(APPLICATION_LOGIN);
        } catch (SQLException e) {
            throw new IllegalStateException("The application's login cannot be created", e);
        }
    }

    /// PostgreSQL writes its port into the fourth line of `postmaster.pid`; the file may also be left from a crash.
    private static Optional<String> findRunning(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.size() <= PORT_LINE_OF_PID_FILE) {
                return Optional.empty();
            }
            String address =
                    address(Integer.parseInt(lines.get(PORT_LINE_OF_PID_FILE).strip()));
            return isDataFolderOf(address, folder) ? Optional.of(address) : Optional.empty();
        } catch (IOException | NumberFormatException leftByACrash) {
            return Optional.empty();
        }
    }

    private static boolean isDataFolderOf(String address, Path folder) {
        try (Connection connection = DriverManager.getConnection(address, OWNER, OWNER);
                var answer = connection.createStatement().executeQuery("SHOW data_directory")) {
            return answer.next() && Files.isSameFile(Path.of(answer.getString(1)), folder);
        } catch (SQLException | IOException nobodyThere) {
            return false;
        }
    }

    private static String address(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }
}
