package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Await;

/// Tranches paid while PostgreSQL dies: each is paid once, whatever was acknowledged.
class KilledDatabaseIT extends WithDurableDatabase {

    /// Together with those of [KilledApplicationIT], twenty.
    private static final int ROUNDS = 16;

    private static final int TRANCHES_A_ROUND = 12;

    private @Nullable Process restarted;

    @AfterEach
    void stopWhatWasRestarted() throws Exception {
        if (restarted != null) {
            restarted.destroy();
            restarted.waitFor();
        }
    }

    @Test
    @DisplayName("GRA-3: PostgreSQL killed again and again during payments: each tranche is paid once")
    void theDatabaseDies() throws Exception {
        try (Instance first = Instance.start(folder, settings)) {
            settings.put("partycypacja.demo-data", "false");
            seed.participations(ROUNDS * TRANCHES_A_ROUND);
            seed.approvedTranches(ROUNDS * TRANCHES_A_ROUND);
            List<String> tranches = List.of(
                    seed.single("SELECT string_agg(id::text, ',') FROM tranche").split(",", -1));
            String email = "coordinator@demo.example";
            String token = AccessToken.of(folder, seed.accountId(email), email, Instant.now(), "user", "coordinator");
            try (Instance second = Instance.start(folder, settings)) {
                for (int round = 0; round < ROUNDS; round++) {
                    Attempts attempts = new Attempts(seed, token);
                    List<String> some = tranches.subList(round * TRANCHES_A_ROUND, (round + 1) * TRANCHES_A_ROUND);
                    payAndKill(some, List.of(first, second), attempts);
                    attempts.assertAcknowledgedAreThere("tranche WHERE status = 'PAID'");
                    attempts.repeatAll(round % 2 == 0 ? second : first, 200);
                    assertThat(seed.count(
                                    "tranche WHERE status = 'PAID' AND id IN ('" + String.join("', '", some) + "')"))
                            .as("all are paid in the end")
                            .isEqualTo(TRANCHES_A_ROUND);
                }
            }
        }
        assertThat(seed.count("ledger_posting WHERE kind = 'TRANCHE_PAID'")).isEqualTo(ROUNDS * TRANCHES_A_ROUND);
        seed.assertBooksAgree();
    }

    private void payAndKill(List<String> tranches, List<Instance> instances, Attempts attempts) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = IntStream.range(0, tranches.size())
                    .<Future<?>>mapToObj(i -> clients.submit(() -> attempts.send(
                            instances.get(i % 2),
                            "/api/v1/tranches/" + tranches.get(i) + "/pay",
                            "{\"paidOn\": \""
                                    + LocalDate.now(ZoneOffset.UTC).minusDays(1)
                                    + "\", \"bankReference\": \"%s\"}")))
                    .toList();
            Await.until("some to be acknowledged", () -> attempts.countAcknowledged() > 1);
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
}
