package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.grants.domain.GrantReminders;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GrantsResourceTest extends WithGrants {

    @Inject
    GrantReminders reminders;

    @Test
    @DisplayName("GRA-1: 6 000 PLN by the entitlement, once for each participation, never more than the budget has")
    void theEntitlementSaysHowMuch() {
        Granted grant = grant();
        assertThat(grant.get("").body().at("/amount/amount").asText()).isEqualTo("6000.00");
        Granted.award(participation, coordinator).expect(409, "already-exists");
        assertThat(world.lastMessageTo(participant.email())).contains("6000.00", "UM/");
        JsonNode budget = Http.get("/api/v1/editions/" + edition + "/budget")
                .as(coordinator)
                .send()
                .body();
        assertThat(budget.at("/grants/given/amount").asText()).isEqualTo("6000.00");
        assertThat(budget.at("/grants/left/amount").asText()).isEqualTo("54000.00");
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-1: two who grant the last 6 000 PLN at once: one does, the other is told what is left")
    void theLastOfTheBudgetIsGrantedOnce() throws Exception {
        setBudget("6000.00").expect(200);
        List<UUID> two =
                List.of(participation, Entitled.participation(world, edition, world.person("druga", Role.USER), null));
        List<Answer> answers = new CopyOnWriteArrayList<>();
        List<Integer> statuses = Gate.race(world, "ledger_posting", 2, i -> {
            Answer answer = Granted.award(two.get(i), i == 0 ? coordinator : colleague);
            answers.add(answer);
            return answer.status();
        });
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        refused.expect(409, "insufficient-funds");
        assertThat(refused.body().at("/remaining/amount").asText()).isEqualTo("0.00");
        assertBooksAgree();
    }

    private Answer setBudget(String grants) {
        String path = "/api/v1/editions/" + edition + "/budget";
        return Http.call("PUT", path)
                .as(coordinator)
                .header("If-Match", Http.get(path).as(coordinator).send().etag())
                .json("{\"grants\": " + Granted.money(grants) + ", \"vouchers\": " + Granted.money("0.00") + "}")
                .send();
    }

    @Test
    @DisplayName("GRA-1: a budget is never less than what is given")
    void aBudgetCoversWhatIsGiven() {
        grant();
        Answer tooLow = setBudget("5999.99").expect(409, "insufficient-funds");
        assertThat(tooLow.body().at("/remaining/amount").asText()).isEqualTo("54000.00");
        setBudget("6000.00").expect(200);
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-4: to close, accepted and refunded are what was paid; the unpaid part goes back to the budget")
    void closedWhenBalanced() {
        Granted grant = grant().signed().paid(1).settled("3500.00");
        Answer open = grant.post("close", "", true).expect(409, "grant-not-balanced");
        assertThat(open.body().at("/remaining/amount").asText()).isEqualTo("500.00");
        refund(grant, "500.01", "WB/1").expect(409, "insufficient-funds");
        refund(grant, "200.00", "WB/1").expect(201);
        refund(grant, "200.00", "WB/1").expect(409, "already-exists");
        refund(grant, "300.00", "WB/2").expect(201);
        JsonNode closed = grant.post("close", "", true).expect(200).body();
        assertThat(closed.get("status").asText()).isEqualTo("CLOSED");
        assertThat(List.of("paid", "accepted", "refunded", "outstanding", "unpaid").stream()
                        .map(name -> closed.at("/" + name + "/amount").asText()))
                .containsExactly("4000.00", "3500.00", "500.00", "0.00", "0.00");
        grant.post("close", "", true).expect(409, "state-conflict");
        JsonNode statement = grant.get("/statement").body().get("items");
        assertThat(statement.findValuesAsText("kind"))
                .containsExactly(
                        "GRANT_AWARDED",
                        "TRANCHE_PAID",
                        "EXPENSES_ACCEPTED",
                        "GRANT_REFUNDED",
                        "GRANT_REFUNDED",
                        "GRANT_RELEASED");
        assertThat(statement.at("/2/outstanding/amount").asText()).isEqualTo("500.00");
        Answer csv = Http.get(grant.path() + "/statement")
                .as(participant)
                .header("Accept", "text/csv")
                .send()
                .expect(200);
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).contains("Transza 1 dotacji UM/");
        assertBooksAgree();
    }

    private Answer refund(Granted grant, String amount, String reference) {
        return grant.post(
                "refunds",
                "{\"amount\": %s, \"receivedOn\": \"%s\", \"bankReference\": \"%s\"}"
                        .formatted(Granted.money(amount), today(), reference),
                true);
    }

    @Test
    @DisplayName("GRA-2, GRA-4: terminated, what was not paid goes back at once, what was paid is to be returned")
    void terminatedWithWhatIsToBeReturned() {
        Granted grant = grant().signed().paid(1);
        JsonNode ended = grant.post("terminate", "{\"reason\": \"Koniec działalności\"}", true)
                .expect(200)
                .body();
        assertThat(ended.at("/outstanding/amount").asText()).isEqualTo("4000.00");
        assertThat(ended.at("/unpaid/amount").asText()).isEqualTo("0.00");
        assertThat(world.lastMessageTo(participant.email())).contains("Koniec działalności", "4000.00");
        grant.act(2, "request", Granted.account(), participant).expect(409, "state-conflict");
        refund(grant, "4000.00", "WB/1").expect(201);
        assertThat(grant.get("").body().at("/outstanding/amount").asText()).isEqualTo("0.00");
        assertBooksAgree();
    }

    @Test
    @DisplayName("GRA-2: reminded two weeks before the report is due, and told once that it is overdue")
    void remindedAndOverdue() {
        Granted grant = grant().signed().paid(1);
        LocalDate due = LocalDate.parse(grant.get("").text("reportDueOn"));
        reminders.remind();
        assertThat(sent("REPORT_DUE")).isZero();
        clock.setTo(due.minusDays(14).atTime(10, 0).toInstant(ZoneOffset.UTC));
        reminders.remind();
        reminders.remind();
        assertThat(sent("REPORT_DUE")).isEqualTo(1);
        assertThat(overdue()).isEmpty();
        clock.setTo(due.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC));
        reminders.remind();
        reminders.remind();
        assertThat(sent("REPORT_OVERDUE")).isEqualTo(3);
        assertThat(overdue()).hasSize(1);
    }

    private long sent(String kind) {
        return (Long) world.single("SELECT count(*) FROM outbox_message WHERE kind = '" + kind + "'");
    }

    private JsonNode overdue() {
        return Http.get("/api/v1/grants?overdue=true&edition=" + edition)
                .as(world.again(coordinator))
                .send()
                .expect(200)
                .body()
                .get("items");
    }

    @Test
    @DisplayName(
            "GRA-6: an opinion is owed for every settled grant, by an expert without a conflict, and shown to the grantee")
    void opinionsAreOwed() {
        Granted grant = grant().signed().paid(1).settled("4000.00");
        String owed = "/api/v1/editions/" + edition + "/owed-opinions";
        assertThat(Http.get(owed).as(coordinator).send().body().get("items")).hasSize(1);
        Person expert = world.person("ekspert", Role.USER, Role.EXPERT);
        Person bound = world.person("zwiazana", Role.USER, Role.EXPERT);
        world.makeExpert(slug, expert);
        world.makeExpert(slug, bound);
        world.join((UUID) world.single("SELECT organisation_id FROM local_grant"), bound);
        String opinion = "{\"wentWell\": \"Prowadzenie spotkań\", \"takeCareOf\": \"Udział młodzieży\"}";
        Http.post(grant.path() + "/opinions")
                .as(bound)
                .newKey()
                .json(opinion)
                .send()
                .expect(403, "forbidden");
        Http.get(grant.path()).as(expert).send().expect(200);
        Http.get(grant.path() + "/tranches").as(expert).send().expect(404, "not-found");
        Http.post(grant.path() + "/opinions")
                .as(expert)
                .newKey()
                .json(opinion)
                .send()
                .expect(201);
        Http.post(grant.path() + "/opinions")
                .as(expert)
                .newKey()
                .json(opinion)
                .send()
                .expect(409, "already-exists");
        assertThat(Http.get(owed).as(coordinator).send().body().get("items")).isEmpty();
        assertThat(Http.get(grant.path() + "/opinions")
                        .as(participant)
                        .send()
                        .body()
                        .at("/items/0/takeCareOf")
                        .asText())
                .isEqualTo("Udział młodzieży");
        assertThat(world.lastMessageTo(participant.email())).contains("opinia ekspercka");
    }

    @Test
    @DisplayName("GRA-1: the participant's page shows the grant, what is left of it and what to do next, in one call")
    void theWalletShowsTheGrant() {
        grant().signed().paid(1);
        JsonNode item = Http.get("/api/v1/participations/" + participation)
                .as(participant)
                .send()
                .body()
                .at("/wallet/0");
        assertThat(item.get("kind").asText()).isEqualTo("GRANT");
        assertThat(item.at("/used/amount").asText()).isEqualTo("4000.00");
        assertThat(item.at("/left/amount").asText()).isEqualTo("2000.00");
        assertThat(item.get("allowedActions").toString())
                .isEqualTo("[\"REQUEST_TRANCHE\",\"ADD_EXPENSE\",\"SUBMIT_REPORT\"]");
    }
}
