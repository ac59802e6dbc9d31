package pl.partycypacja.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.TestDatabase;

/// A database that has written what it acknowledges, as in production: something is about to be killed.
abstract class WithDurableDatabase {

    static final int CLIENTS = 8;

    @TempDir
    Path folder;

    Seed seed;
    Map<String, String> settings;
    private EmbeddedPostgres database;

    @BeforeEach
    final void startDatabase() throws Exception {
        database = TestDatabase.startServer(Map.of("synchronous_commit", "on"));
        seed = new Seed(database);
        settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.rate-limits.writes-per-minute", "1000000");
    }

    @AfterEach
    final void stopDatabase() throws Exception {
        database.close();
    }
}
