package pl.partycypacja.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// One connection outside the pool, for work in the background that must not wait until requests have left one free.
/// It is opened when it is first asked for, and anew after it broke. Each bean that asks for one has its own; each
/// statement on it is a transaction.
@Dependent
public class OwnConnection {

    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 2;

    private final PGSimpleDataSource address = new PGSimpleDataSource();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Connection open;

    /// What is done with the connection.
    public interface Work {
        void with(Connection connection) throws SQLException;
    }

    OwnConnection(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        address.setUrl(url);
        user.ifPresent(address::setUser);
        password.ifPresent(address::setPassword);
        address.setConnectTimeout(CONNECT_SECONDS);
        address.setSocketTimeout(ANSWER_SECONDS);
        address.setApplicationName("partycypacja-api background");
    }

    /// Does some work.
    ///
    /// @throws SQLException when the database is away or refuses; the next work gets a new connection
    public void use(Work work) throws SQLException {
        oneAtATime.lock();
        try {
            if (open == null) {
                open = address.getConnection();
            }
            work.with(open);
        } catch (SQLException e) {
            close();
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    @PreDestroy
    void close() {
        oneAtATime.lock();
        try (Connection closing = open) {
            open = null;
        } catch (SQLException brokenAlready) {
            open = null;
        } finally {
            oneAtATime.unlock();
        }
    }
}
