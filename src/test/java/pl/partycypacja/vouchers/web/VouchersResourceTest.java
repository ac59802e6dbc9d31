package pl.partycypacja.vouchers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Printed;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.vouchers.domain.VoucherEnds;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VouchersResourceTest extends WithVouchers {

    @Inject
    VoucherEnds ends;

    @Test
    @DisplayName("VOU-1: 2 000 PLN for each entitled participant, once, whatever is repeated; all or nobody")
    void oneVoucherForEachParticipant() {
        assertThat(issue().expect(200).body().get("issued").asInt()).isEqualTo(1);
        assertThat(issue().expect(200).body().get("issued").asInt()).isZero();
        assertThat(voucher(participant).at("/granted/amount").asText()).isEqualTo("2000.00");
        assertThat(world.lastMessageTo(participant.email())).contains("2000.00", code());
        Entitled.participation(world, edition, world.person("druga", Role.USER), null);
        Answer tooMuch = issue().expect(409, "insufficient-funds");
        assertThat(tooMuch.body().at("/remaining/amount").asText()).isEqualTo("1000.00");
        assertThat(world.single("SELECT count(*) FROM voucher")).isEqualTo(1L);
        assertBooksAgree();
    }

    @Test
    @DisplayName("VOU-1: issued by several at once, nobody has two")
    void issuingRaces() throws Exception {
        assertThat(Gate.race(world, "voucher", 4, i -> issue().status())).containsOnly(200);
        assertThat(world.single("SELECT count(*) FROM voucher")).isEqualTo(1L);
        assertBooksAgree();
    }

    @Test
    @DisplayName(
            "VOU-2, VOU-3: never after its last day in Warsaw; what is left goes back; an extension brings it again")
    void expiredAndExtended() throws Exception {
        LocalDate lastDay = Warsaw.today(clock).plusDays(3);
        issue(lastDay);
        String redemption = redeem(code(), "500.00").expect(201).text("id");
        clock.setTo(Warsaw.endOf(lastDay).minusSeconds(30));
        redeem(code(), "100.00").expect(201);
        clock.setTo(Warsaw.endOf(lastDay));
        Answer late = redeem(code(), "100.00").expect(409, "state-conflict");
        assertThat(late.text("currentState")).isEqualTo("EXPIRED");
        assertThat(voucher(participant).get("status").asText()).isEqualTo("EXPIRED");
        Race.of(2, i -> {
            ends.endOver();
            return 0;
        });
        assertThat(left()).isEqualTo("0.00");
        assertThat(world.single("SELECT count(*) FROM ledger_posting WHERE kind = 'VOUCHER_LAPSED'"))
                .isEqualTo(1L);
        Http.post("/api/v1/redemptions/" + redemption + "/reverse")
                .as(world.again(trainer))
                .newKey()
                .json("{\"reason\": \"Zwrot\"}")
                .send()
                .expect(200);
        assertThat(left()).isEqualTo("0.00");
        assertThat(extend(lastDay).expect(422).faults()).contains("/expiresOn in-the-past");
        extend(lastDay.plusDays(30)).expect(200);
        JsonNode extended = voucher(participant);
        assertThat(extended.at("/left/amount").asText()).isEqualTo("1900.00");
        assertThat(extended.at("/extensions/0/reason").asText()).isEqualTo("Choroba prowadzącej");
        redeem(code(), "1900.00").expect(201);
        assertBooksAgree();
    }

    @Test
    @DisplayName("APP-9, VOU-1: who resigns has no voucher any more")
    void resignationCancelsTheVoucher() {
        issue();
        redeem(code(), "300.00").expect(201);
        Http.post("/api/v1/participations/" + participation + "/resign")
                .as(participant)
                .newKey()
                .json("{\"reason\": \"Zmiana planów\"}")
                .send()
                .expect(200);
        assertThat(voucher(participant).get("status").asText()).isEqualTo("CANCELLED");
        redeem(code(), "1.00").expect(409, "state-conflict");
        assertThat(extend(Entitled.EXPIRY.plusDays(1))
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("CANCELLED");
        assertThat(Http.get("/api/v1/editions/" + edition + "/budget")
                        .as(coordinator)
                        .send()
                        .body()
                        .at("/vouchers/left/amount")
                        .asText())
                .isEqualTo("2700.00");
        assertBooksAgree();
    }

    @Test
    @DisplayName("VOU-3: the participant's page shows what the voucher is worth, in one call")
    void theWalletShowsTheVoucher() {
        issue();
        redeem(code(), "300.00").expect(201);
        JsonNode item = Http.get("/api/v1/participations/" + participation)
                .as(participant)
                .send()
                .expect(200)
                .body()
                .at("/wallet/0");
        assertThat(item.get("kind").asText()).isEqualTo("VOUCHER");
        assertThat(item.at("/granted/amount").asText()).isEqualTo("2000.00");
        assertThat(item.at("/used/amount").asText()).isEqualTo("300.00");
        assertThat(item.at("/left/amount").asText()).isEqualTo("1700.00");
        assertThat(item.get("allowedActions").toString()).isEqualTo("[\"USE_VOUCHER\"]");
        Http.get(item.get("path").asText()).as(participant).send().expect(200);
        assertThat(walletActions(coordinator)).as("the coordinator's").isEmpty();
        redeem(code(), "1700.00").expect(201);
        assertThat(walletActions(participant)).as("of a used voucher").isEmpty();
    }

    private JsonNode walletActions(Person person) {
        return Http.get("/api/v1/participations/" + participation)
                .as(person)
                .send()
                .expect(200)
                .body()
                .at("/wallet/0/allowedActions");
    }

    @Test
    @DisplayName("VOU-4: a code is read however it is typed; a mistyped one is found out, and never another's")
    void codesAreReadable() {
        issue();
        String code = code();
        assertThat(code).matches("([23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}-){3}[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}");
        String plain = code.replace("-", "");
        Http.get("/api/v1/vouchers/" + plain.toLowerCase(Locale.ROOT))
                .as(participant)
                .send()
                .expect(200);
        for (int i = 0; i < plain.length() - 1; i++) {
            char other = plain.charAt(i) == '7' ? '8' : '7';
            mistyped(plain.substring(0, i) + other + plain.substring(i + 1));
            if (plain.charAt(i) != plain.charAt(i + 1)) {
                mistyped(plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2));
            }
        }
    }

    private void mistyped(String code) {
        Http.get("/api/v1/vouchers/" + code).as(participant).send().expect(400, "malformed-parameter");
    }

    @Test
    @DisplayName("VOU-4: the QR code says the code; the printed voucher has its Polish letters")
    void documentsSayTheCode() {
        issue();
        String path = "/api/v1/vouchers/" + code();
        byte[] png =
                Http.get(path + "/qr.png").as(participant).send().expect(200).bytes();
        assertThat(Printed.textOfQr(png)).isEqualTo(code());
        Answer svg = Http.get(path + "/qr.svg").as(participant).send().expect(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        byte[] pdf = Http.get(path + "/voucher.pdf")
                .as(participant)
                .send()
                .expect(200)
                .bytes();
        assertThat(Printed.textOf(pdf)).contains("Stowarzyszenie Żółć", "2\u00a0000,00 zł", code(), "pomyłkę");
    }

    @Test
    @DisplayName("GRA-5: the application itself cannot change or remove a posting")
    void postingsCannotBeChanged() {
        issue();
        for (String statement : List.of(
                "UPDATE ledger_posting SET amount_grosze = 1",
                "DELETE FROM ledger_posting",
                "TRUNCATE ledger_posting",
                "ALTER TABLE ledger_posting DISABLE TRIGGER ALL")) {
            Assertions.assertThatThrownBy(() -> world.execute(statement))
                    .as(statement)
                    .hasStackTraceContaining(statement.startsWith("ALTER") ? "must be owner" : "permission denied");
        }
        assertBooksAgree();
    }
}
