package pl.partycypacja.vouchers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedemptionsResourceTest extends WithVouchers {

    @Test
    @DisplayName("VOU-2: redeemed in parts, for a described service, never below zero")
    void redeemedInPartsNeverBelowZero() {
        issue();
        assertThat(redeem(code(), "1500.00")
                        .expect(201)
                        .body()
                        .at("/left/amount")
                        .asText())
                .isEqualTo("500.00");
        Answer tooMuch = redeem(code(), "500.01").expect(409, "insufficient-funds");
        assertThat(tooMuch.body().at("/remaining/amount").asText()).isEqualTo("500.00");
        redeem(code(), "500.00").expect(201);
        JsonNode spent = voucher(participant);
        assertThat(spent.get("status").asText()).isEqualTo("USED");
        assertThat(spent.at("/used/amount").asText()).isEqualTo("2000.00");
        assertThat(spent.get("history").findValuesAsText("kind"))
                .containsExactly("VOUCHER_ISSUED", "VOUCHER_REDEEMED", "VOUCHER_REDEEMED");
        assertThat(world.lastMessageTo(participant.email())).contains("Szkolenie z facylitacji");
        assertBooksAgree();
    }

    @Test
    @DisplayName("VOU-2: racing for what is left, no more than that is taken")
    void redeemingRaces() throws Exception {
        issue();
        List<Integer> statuses = Race.of(40, 20, i -> redeem(code(), "150.00").status());
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(13);
        assertThat(left()).isEqualTo("50.00");
        assertBooksAgree();
    }

    @Test
    @DisplayName("VOU-2: by an approved provider's people alone, and not by the participant's own organisation")
    void approvedProvidersAlone() {
        issue();
        Http.post("/api/v1/training-providers/" + provider + "/suspend")
                .as(coordinator)
                .send()
                .expect(200);
        redeem(code(), "10.00").expect(404, "not-found");
        Http.post("/api/v1/training-providers/" + provider + "/approve")
                .as(coordinator)
                .send()
                .expect(200);
        redeem(code(), "10.00").expect(201);
        assertThat(redeem(code(), "{\"amount\": \"1.00\", \"currency\": \"PLN\"}", UUID.randomUUID())
                        .expect(422)
                        .faults())
                .containsExactly("/trainingProviderId unknown-reference");
        JsonNode seen = voucher(trainer);
        assertThat(seen.get("history")).isEmpty();
        assertThat(seen.at("/left/amount").asText()).isEqualTo("1990.00");
        Http.get("/api/v1/vouchers/" + code())
                .as(world.person("obca", Role.USER))
                .send()
                .expect(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"6000\"', 422",
        "'\"6000.001\"', 422",
        "'\"-1.00\"', 422",
        "'\"1e3\"', 422",
        "'\"NaN\"', 422",
        "'\"1000000000000000.00\"', 422",
        "'\"999999999999.99\"', 409",
        "'\"0.00\"', 422",
        "'\"0.01\"', 201",
        "'\"01.00\"', 422",
        "'\" 1.00\"', 422",
        "'\"1,00\"', 422",
        "'\"١.٠٠\"', 422",
        "6000, 400",
        "1.5, 400",
        "null, 422"
    })
    @DisplayName("rule 6: an amount is a string with two decimals, and nothing else")
    void amountsAreStringsWithTwoDecimals(String amount, int status) {
        issue();
        assertThat(redeem(code(), "{\"amount\": " + amount + ", \"currency\": \"PLN\"}", provider)
                        .status())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("rule 6: the currency is the złoty")
    void otherCurrenciesAreRefused() {
        issue();
        for (String currency : List.of("\"EUR\"", "\"pln\"", "\"\"", "985")) {
            assertThat(redeem(code(), "{\"amount\": \"1.00\", \"currency\": " + currency + "}", provider)
                            .status())
                    .as(currency)
                    .isEqualTo(400);
        }
        assertThat(left()).isEqualTo("2000.00");
    }

    @Test
    @DisplayName("VOU-3: reversed by a posting of its own, once, even by many at once")
    void reversedOnce() throws Exception {
        issue();
        String redemption = redeem(code(), "700.00").expect(201).text("id");
        String path = "/api/v1/redemptions/" + redemption + "/reverse";
        Http.post(path)
                .as(participant)
                .newKey()
                .json("{\"reason\": \"Nie było\"}")
                .send()
                .expect(403, "forbidden");
        List<Integer> statuses = Gate.race(
                world,
                "ledger_posting",
                4,
                i -> Http.post(path)
                        .as(i % 2 == 0 ? trainer : coordinator)
                        .newKey()
                        .json("{\"reason\": \"Szkolenie odwołano\"}")
                        .send()
                        .status());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(left()).isEqualTo("2000.00");
        assertThat(voucher(participant).get("history").findValuesAsText("kind"))
                .containsExactly("VOUCHER_ISSUED", "VOUCHER_REDEEMED", "REDEMPTION_REVERSED");
        assertThat(voucher(participant).at("/used/amount").asText()).isEqualTo("0.00");
        assertBooksAgree();
    }
}
