package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Printed;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.platform.values.Sha256;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementsResourceTest extends WithGrants {

    @Test
    @DisplayName("GRA-3: budget lines and tranches add up to the grant; what is wrong comes at once")
    void amountsAddUp() {
        Granted grant = grant();
        Answer refused = grant.describe(Granted.terms(today(), "4000.00", "1999.99")
                        .replace("\"key\": \"druk\"", "\"key\": \"moderacja\"")
                        .replace("5000.00", "5000.01"))
                .expect(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/budgetLines does-not-add-up", "/tranches does-not-add-up", "/budgetLines/1/key duplicate");
        grant.get("/agreement.pdf").expect(409, "agreement-incomplete");
        grant.post("agreement/sign", "{\"party\": \"GRANTEE\", \"documentSha256\": \"" + "0".repeat(64) + "\"}", false)
                .expect(409, "agreement-incomplete");
        grant.described();
    }

    @Test
    @DisplayName("GRA-2: both sides sign the same document, by its hash; parties and terms then stay as they were")
    void bothSidesSignTheSameDocument() throws Exception {
        Granted grant = grant().described();
        String first = grant.get("/agreement").text("documentSha256");
        grant.describe(Granted.terms(today(), "3000.00", "3000.00")).expect(200);
        assertThat(grant.post(
                                "agreement/sign",
                                "{\"party\": \"GRANTEE\", \"documentSha256\": \"" + first + "\"}",
                                false)
                        .expect(422)
                        .faults())
                .containsExactly("/documentSha256 document-changed");
        grant.sign("ORGANISER", participant).expect(403, "forbidden");
        grant.sign("GRANTEE", participant).expect(200);
        grant.sign("GRANTEE", participant).expect(409, "state-conflict");
        world.execute("UPDATE organisation SET name = 'Inna nazwa' WHERE name = 'Stowarzyszenie Żółć'");
        grant.describe(Granted.terms(today(), "4000.00", "2000.00")).expect(409, "state-conflict");
        JsonNode signed = grant.sign("ORGANISER", coordinator).expect(200).body();
        assertThat(signed.at("/parties/grantee/name").asText()).isEqualTo("Stowarzyszenie Żółć");
        assertThat(signed.get("signatures").findValuesAsText("party")).containsExactly("GRANTEE", "ORGANISER");
        assertThat(grant.get("").text("status")).isEqualTo("SIGNED");
        byte[] pdf = grant.get("/agreement.pdf").expect(200).bytes();
        assertThat(signed.get("signatures").findValuesAsText("documentSha256")).containsOnly(Sha256.hex(pdf));
        assertThat(Printed.textOf(pdf))
                .contains(
                        "Stowarzyszenie Żółć",
                        "Konsultacje społeczne planu rynku",
                        "6\u00a0000,00 zł",
                        "3\u00a0000,00",
                        signed.get("number").asText());
    }

    @Test
    @DisplayName("GRA-2: one person does not sign for both sides")
    void onePersonDoesNotSignForBoth() {
        Granted grant = grant().described();
        world.join((UUID) world.single("SELECT organisation_id FROM participation"), coordinator);
        grant.sign("ORGANISER", coordinator).expect(403, "four-eyes-required");
        grant.sign("GRANTEE", coordinator).expect(200);
        grant.sign("ORGANISER", colleague).expect(200);
    }

    @Test
    @DisplayName("GRA-2: signed by both at once, and changed meanwhile: one document, two signatures")
    void signingRaces() throws Exception {
        Granted grant = grant().described();
        var statuses = Gate.race(
                world,
                "agreement_signature",
                4,
                i -> grant.sign(i % 2 == 0 ? "GRANTEE" : "ORGANISER", i % 2 == 0 ? participant : coordinator)
                        .status());
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
        assertThat(world.single("SELECT count(*) FROM tranche")).isEqualTo(2L);
    }
}
