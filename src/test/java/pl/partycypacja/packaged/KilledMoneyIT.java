package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;

/// Money that moves while processes die: what was acknowledged is there, and what is there was attempted.
class KilledMoneyIT {

    /// Twenty rounds together; a process takes longer to start than a server.
    private static final int APPLICATION_ROUNDS = 6;

    private static final int DATABASE_ROUNDS = 14;
    private static final int CLIENTS = 8;
    private static final int TRANCHES_A_ROUND = 12;

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;
    private Seed seed;
    private Map<String, String> settings;
    private String provider = "";
    private @Nullable Process restarted;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    /// A request that was sent, by its key.
    private record Attempt(String path, String body, String acknowledged) {}

    @BeforeEach
    void start() throws Exception {
        // What is committed is written before it is acknowledged, as in production.
        database = TestDatabase.startServer(Map.of("synchronous_commit", "on"));
        seed = new Seed(database);
        settings = new HashMap<>(Instance.settings(folder, database, "demo"));
        settings.put("partycypacja.rate-limits.writes-per-minute", "1000000");
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
        if (restarted != null) {
            restarted.destroy();
            restarted.waitFor();
        }
    }

    private String token(String email, String... roles) throws Exception {
        return Instance.token(
                folder,
                seed.single("SELECT id FROM account WHERE email = '" + email + "'"),
                email,
                Instant.now(),
                roles);
    }

    @Test
    @DisplayName(
            "VOU-2: the application killed again and again during redemptions; the other instance gives the stored answers")
    void theApplicationDies() throws Exception {
        try (Instance survivor = Instance.start(folder, settings)) {
            settings.put("partycypacja.demo-data", "false");
            seed.participations(1);
            provider = seed.provider(1);
            issueAVoucher();
            String token = token("trener1@example.org", "user");
            String path = "/api/v1/vouchers/" + seed.single("SELECT code FROM voucher") + "/redemptions";
            for (int round = 0; round < APPLICATION_ROUNDS; round++) {
                attempts.clear();
                Instance victim = Instance.start(folder, settings);
                try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                    List<Future<?>> all = new ArrayList<>();
                    for (int i = 0; i < CLIENTS; i++) {
                        all.add(clients.submit(() -> {
                            boolean isAnswered = true;
                            while (isAnswered) {
                                isAnswered = send(victim, path, redemption(), token);
                            }
                        }));
                    }
                    Await.until("some to be acknowledged", () -> countAcknowledged() > CLIENTS);
                    victim.kill();
                    for (Future<?> client : all) {
                        client.get();
                    }
                }
                assertAcknowledgedAreThere("redemption");
                repeatAll(survivor, token, "201");
            }
        }
        assertBooksAgree();
    }

    /// One million złoty, so that it lasts; its code is all first characters of the alphabet, the check character
    /// too.
    private void issueAVoucher() throws Exception {
        seed.execute("""
                INSERT INTO voucher (id, version, code, edition_id, programme_id, participation_id, account_id, granted_grosze, status,
                  expires_on, issued_at, updated_at)
                SELECT uuidv7(), 0, '2222-2222-2222-2222', edition_id, programme_id, id, account_id, 100000000, 'ACTIVE', '2190-01-01',
                  now(), now() FROM participation""");
        seed.execute(
                "INSERT INTO ledger_posting (id, edition_id, kind, source_id, from_account, from_subject, to_account,"
                        + " to_subject, amount_grosze, description, posted_at) SELECT uuidv7(), edition_id, 'VOUCHER_ISSUED', id,"
                        + " 'VOUCHER_BUDGET', edition_id, 'VOUCHER', id, granted_grosze, '', now() FROM voucher");
        seed.execute("INSERT INTO ledger_balance (account, subject_id, edition_id, balance_grosze)"
                + " SELECT 'VOUCHER', id, edition_id, granted_grosze FROM voucher");
    }

    private String redemption() {
        return """
                {"trainingProviderId": "%s", "amount": {"amount": "1.00", "currency": "PLN"}, "service": "Szkolenie",
                 "invoiceNumber": "%%s"}""".formatted(provider);
    }

    /// Sends a request under a key of its own, which is its invoice's number too.
    ///
    /// @return whether anybody answered
    private boolean send(Instance instance, String path, String body, String token) {
        String key = UUID.randomUUID().toString();
        String content = body.formatted(key);
        attempts.put(key, new Attempt(path, content, ""));
        try {
            HttpResponse<String> answer = instance.post(path, content, token, key);
            if (answer.statusCode() < 300) {
                String id = Http.JSON.readTree(answer.body()).get("id").asText();
                attempts.put(key, new Attempt(path, content, id));
            }
            return true;
        } catch (IOException died) {
            // Whether it happened is to be seen.
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long countAcknowledged() {
        return attempts.values().stream()
                .filter(attempt -> !attempt.acknowledged().isEmpty())
                .count();
    }

    private void assertAcknowledgedAreThere(String table) throws Exception {
        Await.until(
                "the killed process's connections to end",
                () -> seed.count(
                                "pg_stat_activity WHERE application_name = 'partycypacja-api' AND state LIKE 'idle in%'")
                        == 0);
        List<String> there = List.of(seed.single("SELECT coalesce(string_agg(id::text, ','), '') FROM " + table)
                .split(",", -1));
        attempts.values().stream()
                .filter(attempt -> !attempt.acknowledged().isEmpty())
                .forEach(attempt -> assertThat(there).contains(attempt.acknowledged()));
    }

    /// Everything that was attempted, once more at another instance: what was acknowledged is answered as it was,
    /// and nothing happens twice.
    private void repeatAll(Instance other, String token, String expected) throws Exception {
        for (Map.Entry<String, Attempt> entry : attempts.entrySet()) {
            Attempt attempt = entry.getValue();
            HttpResponse<String> answer = other.post(attempt.path(), attempt.body(), token, entry.getKey());
            assertThat(Integer.toString(answer.statusCode())).as(answer.body()).isEqualTo(expected);
            if (!attempt.acknowledged().isEmpty()) {
                assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
                assertThat(Http.JSON.readTree(answer.body()).get("id").asText()).isEqualTo(attempt.acknowledged());
            }
        }
        if (expected.equals("201")) {
            assertThat(seed.count(
                            "redemption WHERE invoice_number IN ('" + String.join("', '", attempts.keySet()) + "')"))
                    .as("what is there was attempted, once")
                    .isEqualTo(attempts.size());
        }
    }

    @Test
    @DisplayName("GRA-3: PostgreSQL killed again and again during payments: each tranche is paid once")
    void theDatabaseDies() throws Exception {
        try (Instance first = Instance.start(folder, settings)) {
            settings.put("partycypacja.demo-data", "false");
            seed.participations(DATABASE_ROUNDS * TRANCHES_A_ROUND);
            seed.approvedTranches();
            List<String> tranches = List.of(
                    seed.single("SELECT string_agg(id::text, ',') FROM tranche").split(",", -1));
            String token = token("coordinator@demo.example", "user", "coordinator");
            try (Instance second = Instance.start(folder, settings)) {
                for (int round = 0; round < DATABASE_ROUNDS; round++) {
                    attempts.clear();
                    List<String> some = tranches.subList(round * TRANCHES_A_ROUND, (round + 1) * TRANCHES_A_ROUND);
                    payAndKill(some, List.of(first, second), token);
                    assertAcknowledgedAreThere("tranche WHERE status = 'PAID'");
                    repeatAll(round % 2 == 0 ? second : first, token, "200");
                }
            }
        }
    }

    private void payAndKill(List<String> tranches, List<Instance> instances, String token) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = IntStream.range(0, tranches.size())
                    .<Future<?>>mapToObj(i -> clients.submit(() -> send(
                            instances.get(i % 2),
                            "/api/v1/tranches/" + tranches.get(i) + "/pay",
                            "{\"paidOn\": \""
                                    + LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1)
                                    + "\", \"bankReference\": \"%s\"}",
                            token)))
                    .toList();
            Await.until("some to be acknowledged", () -> countAcknowledged() > 1);
            killAndRestart();
            for (Future<?> client : all) {
                client.get();
            }
            for (Instance instance : instances) {
                Await.until(
                        "the instance to reach the database",
                        () -> instance.get("/api/v1/programmes").statusCode() == 200);
            }
            assertThat(
                            seed.count(
                                    "(SELECT source_id FROM ledger_posting WHERE kind = 'TRANCHE_PAID' GROUP BY 1 HAVING count(*) > 1) x"))
                    .isZero();
        }
    }

    /// The first line of `postmaster.pid` is the server's process.
    private ProcessHandle server() throws Exception {
        Path pidFile = Path.of(seed.single("SHOW data_directory"), "postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
    }

    private static List<String> commandOf(ProcessHandle server) throws IOException {
        Path line = Path.of("/proc", Long.toString(server.pid()), "cmdline");
        return Files.exists(line)
                ? List.of(Files.readString(line).split("\0"))
                : List.of(server.info().commandLine().orElseThrow().split(" "));
    }

    /// As a power cut would, and the same server again.
    private void killAndRestart() throws Exception {
        ProcessHandle server = server();
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(commandOf(server));
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), children.stream()).toList()) {
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        restarted = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Await.until("the server to take connections", () -> {
            try {
                return seed.count("pg_stat_activity") > 0;
            } catch (SQLException notYet) {
                return false;
            }
        });
    }

    private void assertBooksAgree() throws Exception {
        assertThat(seed.count("""
                (SELECT account, subject_id, balance_grosze FROM ledger_balance EXCEPT
                 SELECT account, subject_id, sum(amount_grosze) FROM ledger_entry GROUP BY 1, 2) wrong""")).isZero();
    }
}
