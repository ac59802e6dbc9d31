package pl.partycypacja.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.vouchers.domain.VoucherEnds;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VouchersResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    VoucherEnds ends;

    private Person coordinator;
    private Person holder;
    private Person trainer;
    private UUID edition;
    private UUID participation;
    private UUID provider;

    @BeforeEach
    void begin() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        holder = world.person("posiadaczka", Role.USER);
        trainer = world.person("trener", Role.USER);
        String slug = world.programme("Debiuty próbne", coordinator, true);
        edition = world.edition(slug, "Edycja 2023", coordinator, true);
        world.openRecruitment(edition, 5);
        UUID organisation = world.organisation("Stowarzyszenie Żółć", holder);
        participation = Entitled.participation(world, edition, holder, organisation);
        provider = Entitled.provider(world, slug, trainer, coordinator);
        Entitled.budget(edition, 300_000, coordinator);
    }

    private Answer issue() {
        return issue(Entitled.EXPIRY);
    }

    private Answer issue(LocalDate expiresOn) {
        return Http.post("/api/v1/editions/" + edition + "/vouchers/issue")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"expiresOn\": \"" + expiresOn + "\"}")
                .send();
    }

    private String code() {
        return String.valueOf(world.single("SELECT code FROM voucher ORDER BY id LIMIT 1"));
    }

    private Answer redeem(String code, String amount) {
        return redeem(code, "{\"amount\": \"" + amount + "\", \"currency\": \"PLN\"}", provider);
    }

    private Answer redeem(String code, String amount, UUID provider) {
        return Http.post("/api/v1/vouchers/" + code + "/redemptions")
                .as(world.again(trainer))
                .newKey()
                .json("""
                        {"trainingProviderId": "%s", "amount": %s, "service": "Szkolenie z facylitacji", "invoiceNumber": "%s"}""".formatted(provider, amount, UUID.randomUUID()))
                .send();
    }

    private JsonNode voucher(Person person) {
        return Http.get("/api/v1/vouchers/" + code())
                .as(world.again(person))
                .send()
                .expect(200)
                .body();
    }

    private String left() {
        return voucher(holder).at("/left/amount").asText();
    }

    private void assertBooksAgree() {
        JsonNode balances = Http.get("/api/v1/editions/" + edition + "/ledger-balances")
                .as(world.again(coordinator))
                .send()
                .expect(200)
                .body()
                .get("items");
        assertThat(balances.findValuesAsText("agrees")).isNotEmpty().containsOnly("true");
        assertThat(world.single("SELECT sum(amount_grosze) FROM ledger_entry")).hasToString("0");
    }

    @Test
    @DisplayName("VOU-1: 2 000 PLN for each entitled participant, once, whatever is repeated; all or nobody")
    void oneVoucherForEachParticipant() {
        assertThat(issue().expect(200).body().get("issued").asInt()).isEqualTo(1);
        assertThat(issue().expect(200).body().get("issued").asInt()).isZero();
        assertThat(voucher(holder).at("/granted/amount").asText()).isEqualTo("2000.00");
        assertThat(world.lastMessageTo(holder.email())).contains("2000.00", code());
        Entitled.participation(world, edition, world.person("druga", Role.USER), null);
        Answer tooMuch = issue().expect(409, "insufficient-funds");
        assertThat(tooMuch.body().at("/available/amount").asText()).isEqualTo("1000.00");
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
        assertThat(tooMuch.body().at("/available/amount").asText()).isEqualTo("500.00");
        redeem(code(), "500.00").expect(201);
        JsonNode spent = voucher(holder);
        assertThat(spent.get("status").asText()).isEqualTo("USED");
        assertThat(spent.at("/used/amount").asText()).isEqualTo("2000.00");
        assertThat(spent.get("history").findValuesAsText("kind"))
                .containsExactly("VOUCHER_ISSUED", "VOUCHER_REDEEMED", "VOUCHER_REDEEMED");
        assertThat(world.lastMessageTo(holder.email())).contains("Szkolenie z facylitacji");
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
    @DisplayName("VOU-2: by an approved provider's people alone, and not by the holder's own organisation")
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
                .as(holder)
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
        assertThat(voucher(holder).get("history").findValuesAsText("kind"))
                .containsExactly("VOUCHER_ISSUED", "VOUCHER_REDEEMED", "REDEMPTION_REVERSED");
        assertThat(voucher(holder).at("/used/amount").asText()).isEqualTo("0.00");
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
        assertThat(voucher(holder).get("status").asText()).isEqualTo("EXPIRED");
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
        JsonNode extended = voucher(holder);
        assertThat(extended.at("/left/amount").asText()).isEqualTo("1900.00");
        assertThat(extended.at("/extensions/0/reason").asText()).isEqualTo("Choroba prowadzącej");
        redeem(code(), "1900.00").expect(201);
        assertBooksAgree();
    }

    private Answer extend(LocalDate day) {
        return Http.post("/api/v1/vouchers/" + code() + "/extend")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"expiresOn\": \"" + day + "\", \"reason\": \"Choroba prowadzącej\"}")
                .send();
    }

    @Test
    @DisplayName("APP-9, VOU-1: who resigns has no voucher any more")
    void resignationCancelsTheVoucher() {
        issue();
        redeem(code(), "300.00").expect(201);
        Http.post("/api/v1/participations/" + participation + "/resign")
                .as(holder)
                .newKey()
                .json("{\"reason\": \"Zmiana planów\"}")
                .send()
                .expect(200);
        assertThat(voucher(holder).get("status").asText()).isEqualTo("CANCELLED");
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
                .as(holder)
                .send()
                .expect(200)
                .body()
                .at("/wallet/0");
        assertThat(item.get("kind").asText()).isEqualTo("VOUCHER");
        assertThat(item.at("/granted/amount").asText()).isEqualTo("2000.00");
        assertThat(item.at("/used/amount").asText()).isEqualTo("300.00");
        assertThat(item.at("/left/amount").asText()).isEqualTo("1700.00");
        assertThat(item.get("allowedActions").toString()).isEqualTo("[\"USE_VOUCHER\"]");
        Http.get(item.get("path").asText()).as(holder).send().expect(200);
    }

    @Test
    @DisplayName("VOU-4: a code is read however it is typed; a mistyped one is found out, and never another's")
    void codesAreReadable() {
        issue();
        String code = code();
        assertThat(code).matches("([23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}-){3}[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{4}");
        String plain = code.replace("-", "");
        Http.get("/api/v1/vouchers/" + plain.toLowerCase(java.util.Locale.ROOT))
                .as(holder)
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
        Http.get("/api/v1/vouchers/" + code).as(holder).send().expect(400, "malformed-parameter");
    }

    @Test
    @DisplayName("VOU-4: the QR code says the code; the printed voucher has its Polish letters")
    void documentsSayTheCode() throws Exception {
        issue();
        String path = "/api/v1/vouchers/" + code();
        byte[] png = Http.get(path + "/qr.png").as(holder).send().expect(200).bytes();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(code());
        Answer svg = Http.get(path + "/qr.svg").as(holder).send().expect(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        byte[] pdf =
                Http.get(path + "/voucher.pdf").as(holder).send().expect(200).bytes();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Stowarzyszenie Żółć", "2\u00a0000,00 zł", code(), "pomyłkę");
        }
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
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.execute(statement))
                    .as(statement)
                    .hasStackTraceContaining(statement.startsWith("ALTER") ? "must be owner" : "permission denied");
        }
        assertBooksAgree();
    }
}
