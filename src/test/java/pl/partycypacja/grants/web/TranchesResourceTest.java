package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TranchesResourceTest extends WithGrants {

    private static String account(String number) {
        return "{\"accountNumber\": \"" + number + "\"}";
    }

    @Test
    @DisplayName(
            "GRA-3: who approves is not who asked, nor of the participant, and names the account they have checked")
    void fourEyes() {
        Granted grant = grant().signed();
        grant.act(1, "request", account("61 1090 1014 0000 0712 1981 2875"), participant)
                .expect(422);
        grant.act(1, "request", account("DE89370400440532013000"), participant).expect(200);
        assertThat(grant.act(1, "request", Granted.account(), coordinator)
                        .expect(200)
                        .text("accountNumber"))
                .isEqualTo(Granted.IBAN);
        grant.act(1, "approve", Granted.account(), participant).expect(403, "forbidden");
        grant.act(1, "approve", Granted.account(), coordinator).expect(403, "four-eyes-required");
        assertThat(grant.act(1, "approve", account("DE89370400440532013000"), colleague)
                        .expect(422)
                        .faults())
                .containsExactly("/accountNumber account-changed");
        grant.act(1, "approve", Granted.account(), colleague).expect(200);
        grant.act(1, "request", account("DE89370400440532013000"), participant).expect(409, "state-conflict");
        assertThat(world.lastMessageTo(coordinator.email())).contains("transzy 1");
    }

    @Test
    @DisplayName("GRA-3: a coordinator who belongs to the participant approves nothing of it")
    void nobodyOfTheGranteeApproves() {
        Granted grant = grant().signed().requested(1);
        world.join((UUID) world.single("SELECT organisation_id FROM participation"), colleague);
        grant.act(1, "approve", Granted.account(), colleague).expect(403, "four-eyes-required");
    }

    @Test
    @DisplayName("GRA-2, GRA-3: while a payment is under way, a grant neither ends nor is settled")
    void nothingEndsWhileAPaymentIsUnderWay() {
        Granted grant = grant().signed().paid(1).reported("4000.00").approved(2);
        grant.post("report/accept", "{\"decisions\": []}", true).expect(409, "payment-under-way");
        grant.post("terminate", "{\"reason\": \"x\"}", true).expect(409, "payment-under-way");
        grant.act(2, "pay", Granted.paid(), coordinator).expect(200);
        grant.post("report/accept", "{\"decisions\": []}", true).expect(200);
    }

    @Test
    @DisplayName("APP-9, GRA-3: nothing more is paid to who has resigned; a terminated grant can be awarded again")
    void nothingIsPaidToWhoHasResigned() {
        Granted grant = grant().signed().requested(1);
        Http.post("/api/v1/participations/" + participation + "/resign")
                .as(participant)
                .newKey()
                .json("{\"reason\": null}")
                .send()
                .expect(200);
        assertThat(world.lastMessageTo(coordinator.email())).contains("zrezygnował");
        grant.act(1, "approve", Granted.account(), coordinator).expect(409, "state-conflict");
        grant.post("terminate", "{\"reason\": \"Rezygnacja\"}", true).expect(200);
        world.execute("UPDATE participation SET status = 'ACTIVE', resigned_at = NULL");
        Granted.award(participation, coordinator).expect(201);
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-3: rejected, it is asked for again")
    void rejectedAndAskedForAgain() {
        Granted grant = grant().signed().requested(1);
        String reason = "{\"reason\": \"Rachunek zamknięty\"}";
        grant.act(1, "reject", reason, coordinator).expect(200);
        assertThat(world.lastMessageTo(participant.email())).contains("Rachunek zamknięty");
        grant.act(1, "approve", Granted.account(), coordinator).expect(409, "state-conflict");
        grant.approved(1);
        export().expect(201);
        grant.act(1, "reject", reason, coordinator).expect(200);
        grant.approved(1);
        export().expect(201);
    }

    @Test
    @DisplayName("GRA-3: two hundred who approve and pay at once: approved once by another person, paid once")
    void approvedAndPaidOnce() throws Exception {
        Granted grant = grant().signed().requested(1);
        String tranche = grant.tranche(1);
        List<Person> people = List.of(participant, coordinator, colleague);
        List<Integer> statuses = Race.of(200, 32, i -> {
            boolean pays = i % 2 == 1;
            Answer answer;
            do {
                answer = Http.post("/api/v1/tranches/" + tranche + (pays ? "/pay" : "/approve"))
                        .as(people.get(i % 3))
                        .newKey()
                        .json(pays ? Granted.paid() : Granted.account())
                        .send();
            } while (answer.status() == 503);
            return answer.status();
        });
        assertThat(statuses).containsOnly(200, 403, 409);
        assertThat(IntStream.range(0, 200).filter(i -> i % 2 == 0 && statuses.get(i) == 200))
                .as("approved")
                .hasSize(1);
        assertThat(IntStream.range(0, 200).filter(i -> i % 2 == 1 && statuses.get(i) == 200))
                .as("paid")
                .hasSizeLessThanOrEqualTo(1);
        grant.act(1, "pay", Granted.paid(), coordinator);
        assertThat(world.single("SELECT count(*) FROM ledger_posting WHERE kind = 'TRANCHE_PAID'"))
                .isEqualTo(1L);
        assertThat(world.single("SELECT approved_by <> requested_by FROM tranche WHERE number = 1"))
                .isEqualTo(true);
        assertThat(grant.get("").body().at("/paid/amount").asText()).isEqualTo("4000.00");
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-3: paid by several who have all seen it approved: once")
    void payingRaces() throws Exception {
        Granted grant = grant().signed().approved(1);
        List<Integer> statuses = Gate.race(
                world,
                "ledger_posting",
                4,
                i -> grant.act(1, "pay", Granted.paid(), coordinator).status());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-2, GRA-3: a payment approved while the grant is ended: one of the two happens")
    void approvingAndEndingRace() throws Exception {
        Granted grant = grant().signed().requested(1);
        String tranche = grant.tranche(1);
        List<Integer> statuses = Gate.race(
                world,
                "tranche",
                2,
                i -> i == 0
                        ? Http.post("/api/v1/tranches/" + tranche + "/approve")
                                .as(coordinator)
                                .newKey()
                                .json(Granted.account())
                                .send()
                                .status()
                        : grant.post("terminate", "{\"reason\": \"x\"}", true).status());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertBooksAgree();
    }

    @Test
    @DisplayName("APP-9, GRA-2: somebody resigns while their grant is ended: it ends once, and they have resigned")
    void resigningAndEndingRace() throws Exception {
        Granted grant = grant();
        List<Integer> statuses = Gate.queue(
                world,
                "SELECT id FROM local_grant WHERE participation_id = '" + participation + "'",
                2,
                i -> i == 0
                        ? grant.post("terminate", "{\"reason\": \"x\"}", true).status()
                        : Http.post("/api/v1/participations/" + participation + "/resign")
                                .as(participant)
                                .newKey()
                                .json("{\"reason\": null}")
                                .send()
                                .status());
        assertThat(statuses).containsExactly(200, 200);
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-3: the payment file is valid ISO 20022, and has each approved tranche once")
    void thePaymentFileIsValid() throws Exception {
        Granted first = grant().signed().approved(1);
        Person second = world.person("druga", Role.USER);
        new Granted(Entitled.participation(world, edition, second, null), coordinator, second)
                .signed()
                .approved(1);
        JsonNode file = export().expect(201).body();
        assertThat(file.get("payments").asInt()).isEqualTo(2);
        assertThat(file.at("/total/amount").asText()).isEqualTo("8000.00");
        export().expect(409, "nothing-to-pay");
        String xml = new String(
                Http.get("/api/v1/payment-files/" + file.get("id").asText() + "/pain.001.xml")
                        .as(coordinator)
                        .send()
                        .expect(200)
                        .bytes(),
                StandardCharsets.UTF_8);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(getClass().getResource("/pain.001.001.09.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml).contains(Granted.IBAN, "Stowarzyszenie Żółć", "<InstdAmt Ccy=\"PLN\">4000.00</InstdAmt>");
        first.act(1, "pay", Granted.paid(), coordinator).expect(200);
    }

    private Answer export() {
        return Http.post("/api/v1/editions/" + edition + "/payment-files")
                .as(coordinator)
                .newKey()
                .json("{\"executionOn\": \"" + today() + "\", \"debtorAccount\": \"" + Granted.ACCOUNT + "\"}")
                .send();
    }

    @Test
    @DisplayName("GRA-3: exported by several at once, a tranche is in one file")
    void exportingRaces() throws Exception {
        grant().signed().approved(1);
        List<Integer> statuses = Gate.race(world, "payment_file", 4, i -> export().status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
}
