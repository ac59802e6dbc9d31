package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// What each caller is offered to do with a grant and its tranches, step by step through its life.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AllowedActionsTest extends WithGrants {

    private Person bound;
    private Person expert;

    @BeforeEach
    void makeStaff() {
        bound = world.person("zwiazany", Role.USER, Role.COORDINATOR);
        world.makeCoordinator(slug, bound);
        world.join(world.organisation("Wspólne stowarzyszenie", participant), bound);
        expert = world.person("ekspert", Role.USER, Role.EXPERT);
        world.makeExpert(slug, expert);
    }

    private static List<String> actions(JsonNode thing) {
        return StreamSupport.stream(thing.get("allowedActions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> offered(Granted grant, Person person) {
        return actions(Http.get(grant.path()).as(person).send().expect(200).body());
    }

    private static List<String> offered(Granted grant, int tranche, Person person) {
        JsonNode listed = Http.get(grant.path() + "/tranches")
                .as(person)
                .send()
                .expect(200)
                .body()
                .at("/items/" + (tranche - 1));
        JsonNode alone = Http.get("/api/v1/tranches/" + grant.tranche(tranche))
                .as(person)
                .send()
                .expect(200)
                .body();
        assertThat(actions(listed)).isEqualTo(actions(alone));
        return actions(alone);
    }

    private List<String> inWallet() {
        return actions(Http.get("/api/v1/participations/" + participation)
                .as(participant)
                .send()
                .expect(200)
                .body()
                .at("/wallet/0"));
    }

    @Test
    @DisplayName("GRA-2: an agreement is offered to be signed once it has terms, to a side that has not signed")
    void agreements() {
        Granted grant = grant();
        assertThat(offered(grant, participant)).isEmpty();
        assertThat(inWallet()).isEmpty();
        assertThat(offered(grant, coordinator)).containsExactly("UPDATE_AGREEMENT", "TERMINATE");
        grant.described();
        assertThat(offered(grant, participant)).containsExactly("SIGN_AGREEMENT");
        assertThat(inWallet()).containsExactly("SIGN_AGREEMENT");
        assertThat(offered(grant, coordinator)).containsExactly("UPDATE_AGREEMENT", "SIGN_AGREEMENT", "TERMINATE");
        assertThat(offered(grant, bound)).isEmpty();
        grant.sign("ORGANISER", bound).expect(403, "four-eyes-required");
        grant.sign("GRANTEE", participant).expect(200);
        assertThat(offered(grant, participant)).isEmpty();
        assertThat(inWallet()).isEmpty();
        assertThat(offered(grant, coordinator)).containsExactly("SIGN_AGREEMENT", "TERMINATE");
        grant.sign("ORGANISER", coordinator).expect(200);
        assertThat(offered(grant, participant)).containsExactly("REQUEST_TRANCHE");
        assertThat(offered(grant, coordinator)).containsExactly("REQUEST_TRANCHE", "TERMINATE");
        assertThat(offered(grant, bound)).containsExactly("REQUEST_TRANCHE");
    }

    @Test
    @DisplayName("GRA-3: who asked for a tranche is not offered to approve it; while it is paid, a grant does not end")
    void tranches() {
        Granted grant = grant().signed().requested(1);
        assertThat(offered(grant, coordinator)).containsExactly("REQUEST_TRANCHE", "PAY_TRANCHE", "TERMINATE");
        assertThat(offered(grant, 1, participant)).containsExactly("REQUEST");
        assertThat(offered(grant, 1, bound)).containsExactly("REQUEST");
        assertThat(offered(grant, 1, coordinator)).containsExactly("REQUEST", "APPROVE", "REJECT");
        grant.act(1, "request", Granted.account(), coordinator).expect(200);
        assertThat(offered(grant, 1, coordinator)).containsExactly("REQUEST", "REJECT");
        assertThat(offered(grant, 1, colleague)).containsExactly("REQUEST", "APPROVE", "REJECT");
        assertThat(actions(grant.act(1, "approve", Granted.account(), colleague)
                        .expect(200)
                        .body()))
                .containsExactly("REJECT", "PAY");
        assertThat(offered(grant, coordinator)).containsExactly("REQUEST_TRANCHE", "PAY_TRANCHE");
        assertThat(offered(grant, 1, participant)).isEmpty();
        assertThat(offered(grant, 2, participant)).containsExactly("REQUEST");
        grant.act(1, "pay", Granted.paid(), coordinator).expect(200);
        assertThat(offered(grant, 1, coordinator)).isEmpty();
        assertThat(offered(grant, coordinator)).containsExactly("REQUEST_TRANCHE", "RECORD_REFUND", "TERMINATE");
        grant.paid(2);
        assertThat(offered(grant, participant)).containsExactly("ADD_EXPENSE", "SUBMIT_REPORT");
        assertThat(inWallet()).containsExactly("ADD_EXPENSE", "SUBMIT_REPORT");
        assertThat(offered(grant, coordinator)).containsExactly("RECORD_REFUND", "TERMINATE");
    }

    @Test
    @DisplayName("APP-9: who has resigned is offered neither a signature nor a tranche")
    void resigned() {
        Granted grant = grant().signed().requested(1);
        Http.post("/api/v1/participations/" + participation + "/resign")
                .as(participant)
                .newKey()
                .json("{\"reason\": null}")
                .send()
                .expect(200);
        assertThat(offered(grant, participant)).isEmpty();
        assertThat(offered(grant, coordinator)).containsExactly("PAY_TRANCHE", "TERMINATE");
        assertThat(offered(grant, 1, participant)).isEmpty();
        assertThat(offered(grant, 1, coordinator)).containsExactly("REJECT");
        JsonNode refused = grant.act(1, "request", Granted.account(), participant)
                .expect(409, "state-conflict")
                .body();
        assertThat(actions(refused)).isEmpty();
    }

    @Test
    @DisplayName("GRA-4, GRA-6: a refund as long as something is outstanding, then the end; an opinion once")
    void settlements() {
        Granted grant = grant().signed().paid(1).reported("3500.00");
        assertThat(offered(grant, participant)).containsExactly("REQUEST_TRANCHE");
        assertThat(offered(grant, coordinator))
                .containsExactly("REQUEST_TRANCHE", "RETURN_REPORT", "ACCEPT_REPORT", "RECORD_REFUND", "TERMINATE");
        grant.approved(2);
        assertThat(offered(grant, coordinator)).containsExactly("PAY_TRANCHE", "RETURN_REPORT", "RECORD_REFUND");
        grant.act(2, "reject", "{\"reason\": \"x\"}", coordinator).expect(200);
        grant.post("report/accept", "{\"decisions\": []}", true).expect(200);
        assertThat(offered(grant, coordinator)).containsExactly("RECORD_REFUND");
        assertThat(offered(grant, participant)).isEmpty();
        assertThat(inWallet()).containsExactly("RETURN_MONEY");
        grant.post(
                        "refunds",
                        "{\"amount\": %s, \"receivedOn\": \"%s\", \"bankReference\": \"WB/1\"}"
                                .formatted(Granted.money("500.00"), today()),
                        true)
                .expect(201);
        assertThat(offered(grant, coordinator)).containsExactly("CLOSE");
        assertThat(offered(grant, bound)).isEmpty();
        assertThat(offered(grant, expert)).containsExactly("GIVE_OPINION");
        Http.post(grant.path() + "/opinions")
                .as(expert)
                .newKey()
                .json("{\"wentWell\": \"Spotkania\", \"takeCareOf\": \"Młodzież\"}")
                .send()
                .expect(201);
        assertThat(offered(grant, expert)).isEmpty();
        assertThat(inWallet()).containsExactly("READ_OPINION");
        assertThat(actions(grant.post("close", "", true).expect(200).body())).isEmpty();
    }
}
