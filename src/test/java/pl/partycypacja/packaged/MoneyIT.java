package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;

/// Money that many move at two instances on one database; alone on the machine.
@Isolated
class MoneyIT extends WithTwoInstances {

    private static final int VOUCHERS = 500;
    private static final int REQUESTS = 10_000;
    private static final int PARTS_OF_A_VOUCHER = 10;

    private String coordinator = "";
    private String admin = "";

    /// What one client means to do: every third request repeats the one before, with its key.
    private record Attempt(String key, String code) {}

    @BeforeAll
    void seed() throws Exception {
        seed.participations(VOUCHERS);
        coordinator = token("coordinator@demo.example", "user", "coordinator");
        admin = token("admin@demo.example", "user", "admin");
        setBudget();
    }

    /// For one grant more, and for all the vouchers.
    private void setBudget() throws Exception {
        String path = "/api/v1/editions/" + edition() + "/budget";
        HttpResponse<String> before = instances.getFirst().get(path, coordinator);
        HttpResponse<String> set = instances
                .getFirst()
                .put(path, """
                        {"grants": {"amount": "6000.00", "currency": "PLN"},
                         "vouchers": {"amount": "1000000.00", "currency": "PLN"}}""", coordinator, before.headers().firstValue("ETag").orElseThrow());
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    private String edition() throws Exception {
        return seed.single("SELECT edition_id FROM participation LIMIT 1");
    }

    @Test
    @DisplayName("VOU-2: 10 000 redemptions of 500 vouchers from 64 clients at two instances, a third of them repeated")
    void neverBelowZeroNeverTwice() throws Exception {
        String provider = seed.provider(CLIENTS);
        issueVouchers();
        List<String> codes =
                List.of(seed.single("SELECT string_agg(code, ',') FROM voucher").split(",", -1));
        List<Attempt> attempts = IntStream.range(0, REQUESTS - REQUESTS / 3)
                .mapToObj(i -> new Attempt(UUID.randomUUID().toString(), codes.get(i % VOUCHERS)))
                .toList();
        List<String> tokens = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            tokens.add(token("trener" + i + "@example.org", "user"));
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
        seed.assertBooksAgree();
    }

    private void issueVouchers() throws Exception {
        List<Integer> issued = Race.of(
                3,
                i -> instances
                        .get(i % 2)
                        .post(
                                "/api/v1/editions/" + edition() + "/vouchers/issue",
                                "{\"expiresOn\": \"2190-11-30\"}",
                                coordinator,
                                UUID.randomUUID().toString())
                        .statusCode());
        assertThat(issued).contains(200).containsOnly(200, 503);
        assertThat(seed.count("voucher")).isEqualTo(VOUCHERS);
    }

    @Test
    @DisplayName("GRA-3: 200 approvals and payments of one tranche at two instances: approved once, paid once")
    void approvedOnceAndPaidOnce() throws Exception {
        String tranche = "/api/v1/tranches/" + seed.requestedTranche();
        String grantee =
                token(seed.single("SELECT a.email FROM tranche t JOIN account a ON a.id = t.requested_by"), "user");
        String paid = "{\"paidOn\": \"2023-06-12\", \"bankReference\": \"WB/1\"}";
        List<String> people = List.of(grantee, coordinator, admin);
        List<Integer> statuses = Race.of(
                200,
                CLIENTS,
                i -> act(
                                i,
                                tranche + (i % 2 == 1 ? "/pay" : "/approve"),
                                i % 2 == 1 ? paid : "{\"accountNumber\": \"" + Granted.ACCOUNT + "\"}",
                                people.get(i % 3))
                        .statusCode());
        assertThat(Set.copyOf(statuses)).isSubsetOf(200, 403, 409);
        assertThat(IntStream.range(0, 200).filter(i -> i % 2 == 0 && statuses.get(i) == 200))
                .as("approved")
                .hasSize(1);
        assertThat(IntStream.range(0, 200).filter(i -> i % 2 == 1 && statuses.get(i) == 200))
                .as("paid")
                .hasSizeLessThanOrEqualTo(1);
        act(0, tranche + "/pay", paid, coordinator);
        assertThat(seed.single("SELECT status FROM tranche")).isEqualTo("PAID");
        assertThat(seed.count("ledger_posting WHERE kind = 'TRANCHE_PAID'")).isEqualTo(1);
        assertThat(seed.count("tranche WHERE approved_by = requested_by")).isZero();
    }

    @Test
    @DisplayName(
            "GRA-1: of two coordinators who award the last 6 000 PLN at two instances, one does; the other is told")
    void theLastGrant() throws Exception {
        List<String> two = List.of(seed.single(
                        "SELECT string_agg(id::text, ',') FROM (SELECT id FROM participation ORDER BY id DESC LIMIT 2) x")
                .split(",", -1));
        Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
        Race.of(2, i -> {
            answers.add(act(
                    i,
                    "/api/v1/grants",
                    "{\"participationId\": \"" + two.get(i) + "\"}",
                    i == 0 ? coordinator : admin));
            return 0;
        });
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(refused -> {
            JsonNode problem = Http.JSON.readTree(refused.body());
            assertThat(problem.get("code").asText()).isEqualTo("insufficient-funds");
            assertThat(problem.at("/remaining/amount").asText()).isEqualTo("0.00");
        });
    }
}
