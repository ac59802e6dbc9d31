package pl.partycypacja.organisations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrganisationsResourceTest {

    @Inject
    World world;

    private Person founder;

    @BeforeEach
    void reset() {
        founder = world.reset().person("zalozyciel", Role.USER);
    }

    private Answer create(String fields) {
        return Http.post("/api/v1/organisations")
                .as(founder)
                .json("{\"name\": \"Organizacja\", " + fields + "}")
                .send();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"NGO\", \"nip\": \"1234563217\"|/nip nip",
                "\"kind\": \"NGO\", \"regon\": \"123456784\"|/regon regon",
                "\"kind\": \"NGO\", \"krs\": \"123\"|/krs pattern",
                "\"kind\": \"NGO\", \"teryt\": \"0264011\"|/teryt not-applicable",
                "\"kind\": \"LOCAL_GOVERNMENT\"|/teryt required",
                "\"kind\": \"LOCAL_GOVERNMENT\", \"teryt\": \"0164011\"|/teryt pattern",
                "\"kind\": \"INFORMAL_GROUP\"|/patronOrganisationId required"
            })
    @DisplayName("ACC-5: identifiers are checked, and each kind has what belongs to it")
    void identifiersAreChecked(String fields, String fault) {
        assertThat(create(fields).expect(422).faults()).contains(fault);
    }

    @Test
    @DisplayName("ACC-5: no two organisations share an identifier; one is found by it")
    void identifiersAreUnique() {
        Answer first = create(
                        "\"kind\": \"NGO\", \"nip\": \"1234563218\", \"regon\": \"123456785\", \"krs\": \"0000123456\"")
                .expect(201);
        create("\"kind\": \"OTHER\", \"nip\": \"1234563218\"").expect(409, "already-exists");
        create("\"kind\": \"OTHER\", \"krs\": \"0000123456\"").expect(409, "already-exists");
        create("\"kind\": \"LOCAL_GOVERNMENT\", \"teryt\": \"0264011\"").expect(201);
        Answer found = Http.get("/api/v1/organisations?krs=0000123456")
                .as(founder)
                .send()
                .expect(200);
        assertThat(found.body().at("/items/0/id").asText()).isEqualTo(first.text("id"));
        create("\"kind\": \"INFORMAL_GROUP\", \"patronOrganisationId\": \"" + first.text("id") + "\"")
                .expect(201);
    }

    @Test
    @DisplayName("ACC-5: the last owner stays")
    void lastOwnerStays() {
        Answer organisation = create("\"kind\": \"NGO\"").expect(201);
        String path = "/api/v1/organisations/" + organisation.text("id");
        Http.call("DELETE", path + "/members/" + founder.id())
                .as(founder)
                .header("If-Match", Http.get(path).as(founder).send().etag())
                .send()
                .expect(409, "in-use");
    }
}
