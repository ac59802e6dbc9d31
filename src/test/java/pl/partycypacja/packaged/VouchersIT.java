package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;

/// Vouchers that many redeem at two instances on one database; alone on the machine.
@Isolated
class VouchersIT {

    private static final int VOUCHERS = 500;
    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 64;
    private static final int PARTS_OF_A_VOUCHER = 10;

    @TempDir
    private Path folder;

    /// What one client means to do: every third request repeats the one before, with its key.
    private record Attempt(String key, String code) {}

    @Test
    @DisplayName("VOU-2: 10 000 redemptions of 500 vouchers from 64 clients at two instances, a third of them repeated")
    void neverBelowZeroNeverTwice() throws Exception {
        try (EmbeddedPostgres database = TestDatabase.startServer()) {
            Map<String, String> settings = new HashMap<>(Instance.settings(folder, database, "demo"));
            settings.put("partycypacja.rate-limits.writes-per-minute", "1000000");
            settings.put("partycypacja.rate-limits.auth-per-minute", "1000");
            // Two cores for both instances, the database and the clients: who comes must be able to wait.
            settings.put("quarkus.datasource.jdbc.acquisition-timeout", "20s");
            try (Instance first = Instance.start(folder, settings)) {
                settings.put("partycypacja.demo-data", "false");
                try (Instance second = Instance.start(folder, settings)) {
                    race(new Seed(database), List.of(first, second));
                }
            }
        }
    }

    private void race(Seed seed, List<Instance> instances) throws Exception {
        seed.participations(VOUCHERS);
        String provider = seed.provider(CLIENTS);
        issue(seed, instances.getFirst());
        List<String> codes =
                List.of(seed.single("SELECT string_agg(code, ',') FROM voucher").split(",", -1));
        List<Attempt> attempts = IntStream.range(0, REQUESTS - REQUESTS / 3)
                .mapToObj(i -> new Attempt(UUID.randomUUID().toString(), codes.get(i % VOUCHERS)))
                .toList();
        List<String> tokens = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            String email = "trener" + i + "@example.org";
            String account = seed.single("SELECT id FROM account WHERE email = '" + email + "'");
            tokens.add(Instance.token(folder, account, email, Instant.now(), "user"));
        }
        Map<String, Set<String>> effects = new ConcurrentHashMap<>();
        List<Integer> statuses = Race.of(REQUESTS, CLIENTS, i -> {
            int number = i - (i + 1) / 3;
            Attempt attempt = attempts.get(number);
            HttpResponse<String> answer = instances
                    .get(i % 2)
                    .post(
                            "/api/v1/vouchers/" + attempt.code() + "/redemptions",
                            """
                            {"trainingProviderId": "%s", "amount": {"amount": "200.00", "currency": "PLN"},
                             "service": "Szkolenie", "invoiceNumber": "%s"}""".formatted(provider, attempt.key()),
                            tokens.get(number % CLIENTS),
                            attempt.key());
            if (answer.statusCode() == 201) {
                effects.computeIfAbsent(attempt.key(), key -> ConcurrentHashMap.newKeySet())
                        .add(Http.JSON.readTree(answer.body()).get("id").asText());
            }
            return answer.statusCode();
        });
        assertThat(Set.copyOf(statuses))
                .as("neither 5xx nor anything unexpected")
                .isSubsetOf(201, 409);
        assertThat(effects.values())
                .as("each key has one effect")
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(effects).hasSize(VOUCHERS * PARTS_OF_A_VOUCHER);
        assertThat(seed.count("redemption")).isEqualTo(VOUCHERS * PARTS_OF_A_VOUCHER);
        assertThat(seed.count("ledger_balance WHERE account = 'VOUCHER' AND balance_grosze <> 0"))
                .isZero();
        assertThat(seed.single("SELECT sum(amount_grosze) FROM ledger_entry")).isEqualTo("0");
        assertThat(seed.count("""
                (SELECT account, subject_id, balance_grosze FROM ledger_balance EXCEPT
                 SELECT account, subject_id, sum(amount_grosze) FROM ledger_entry GROUP BY 1, 2) wrong""")).isZero();
    }

    private void issue(Seed seed, Instance instance) throws Exception {
        String coordinator = instance.logIn("coordinator@demo.example");
        String edition = seed.single("SELECT edition_id FROM participation LIMIT 1");
        String path = "/api/v1/editions/" + edition;
        String million = "{\"amount\": \"1000000.00\", \"currency\": \"PLN\"}";
        String etag = instance.get(path + "/budget", coordinator)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(instance.put(
                                path + "/budget",
                                "{\"grants\": %1$s, \"vouchers\": %1$s}".formatted(million),
                                coordinator,
                                etag)
                        .statusCode())
                .isEqualTo(200);
        List<Integer> issued = Race.of(
                3,
                i -> instance.post(
                                path + "/vouchers/issue",
                                "{\"expiresOn\": \"2190-11-30\"}",
                                coordinator,
                                UUID.randomUUID().toString())
                        .statusCode());
        assertThat(issued).contains(200).containsOnly(200, 503);
        assertThat(seed.count("voucher")).isEqualTo(VOUCHERS);
    }
}
