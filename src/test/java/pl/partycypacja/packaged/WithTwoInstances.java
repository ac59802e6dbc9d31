package pl.partycypacja.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.TestDatabase;

/// Many clients of two instances on one database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithTwoInstances {

    static final int CLIENTS = 64;

    private Path folder;
    Seed seed;
    List<Instance> instances;
    private EmbeddedPostgres database;

    @BeforeAll
    final void startBoth(@TempDir Path temporary) throws Exception {
        folder = temporary;
        database = TestDatabase.startServer();
        Map<String, String> settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.rate-limits.writes-per-minute", "1000000");
        // Two cores for both instances, the database and the clients: who comes must be able to wait.
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "20s");
        Instance first = Instance.startToStay(folder, settings);
        settings.put("partycypacja.demo-data", "false");
        instances = List.of(first, Instance.startToStay(folder, settings));
        seed = new Seed(database);
    }

    @AfterAll
    final void stopBoth() throws Exception {
        instances.forEach(Instance::close);
        database.close();
    }

    final String token(String email, String... roles) throws Exception {
        return AccessToken.of(folder, seed.accountId(email), email, Instant.now(), roles);
    }

    /// One request of many: every other at the other instance.
    final HttpResponse<String> act(int number, String path, String body, String token) throws Exception {
        return instances
                .get(number % 2)
                .post(path, body, token, UUID.randomUUID().toString());
    }
}
