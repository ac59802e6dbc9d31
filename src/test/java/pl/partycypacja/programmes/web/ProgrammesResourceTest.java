package pl.partycypacja.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProgrammesResourceTest {

    @Inject
    World world;

    private Person coordinator;

    @BeforeEach
    void reset() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
    }

    private static List<String> names(String query) {
        List<String> names = new ArrayList<>();
        Http.get("/api/v1/programmes" + query)
                .send()
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> names.add(item.get("name").asText()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "konsultacje",
                "konsultacji",
                "konsultacjach",
                "KONSULTACJAMI",
                "spolecznych",
                "społecznej",
                "spolecznymi konsultacjami",
                "konsult"
            })
    @DisplayName("PRG-4: search finds a word in any of its forms, and without diacritics")
    void searchFindsWordForms(String query) {
        world.programme("Program", coordinator, true);
        assertThat(names("?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .containsExactly("Program");
        assertThat(names("?q=rewitalizacja")).isEmpty();
        assertThat(names("?q=%27%29%20%7C%20%21%26")).isEmpty();
        assertThat(names("?q=")).containsExactly("Program");
    }

    @Test
    @DisplayName("rule 25: names are sorted as Poles sort them")
    void namesAreSortedInPolish() {
        for (String name : List.of("Zebra", "Łąka", "Las", "Ćma", "Cukier", "Daktyl", "Żaba", "Źródło", "Mak")) {
            world.programme(name, coordinator, true);
        }
        assertThat(names("?sort=name"))
                .containsExactly("Cukier", "Ćma", "Daktyl", "Las", "Łąka", "Mak", "Zebra", "Źródło", "Żaba");
        List<String> paged = new ArrayList<>();
        for (String next = ""; next != null; ) {
            Answer page = Http.get("/api/v1/programmes?limit=2" + next).send().expect(200);
            page.body().get("items").forEach(item -> paged.add(item.get("name").asText()));
            next = page.body().get("nextCursor").isNull() ? null : "&cursor=" + page.text("nextCursor");
        }
        assertThat(paged).containsExactly("Cukier", "Ćma", "Daktyl", "Las", "Łąka", "Mak", "Zebra", "Źródło", "Żaba");
    }

    @Test
    @DisplayName("PRG-1, PRG-2, PRG-3: schedule, entitlements and commitments come back as exactly as they were said")
    void editionKeepsWhatWasSaid() {
        String slug = world.programme("Program", coordinator, true);
        Answer created = Http.post("/api/v1/programmes/" + slug + "/editions")
                .as(coordinator)
                .json("""
                {"name": "2021", "schedule": [
                  {"kind": "WEBINAR", "title": "Webinaria", "count": 10, "periods": [{"from": "2021-05", "to": "2021-06"}, {"from": "2021-09", "to": "2021-11"}]},
                  {"kind": "WORKSHOP", "title": "Warsztaty", "count": 3, "groups": 2, "hours": 6, "people": 25, "periods": []}],
                 "entitlements": [{"kind": "GRANT", "description": "Dotacja", "amount": {"amount": "6000.00", "currency": "PLN"}}],
                 "criteria": [], "rules": [], "commitments": ["Udział we wszystkich szkoleniach"], "team": []}""")
                .send()
                .expect(201);
        assertThat(created.body().at("/schedule/0/periods/1").toString())
                .isEqualTo("{\"from\":\"2021-09\",\"to\":\"2021-11\"}");
        assertThat(created.body().at("/schedule/1/groups").asInt()).isEqualTo(2);
        assertThat(created.body().at("/entitlements/0/amount").toString())
                .isEqualTo("{\"amount\":\"6000.00\",\"currency\":\"PLN\"}");
        assertThat(created.body().at("/commitments/0").asText()).isEqualTo("Udział we wszystkich szkoleniach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6000", "6000.001", "-1.00", "1e3", "NaN", "1000000000000000.00", "06000.00", "6 000.00", ""})
    @DisplayName("rule 6: an amount is a text with two decimals")
    void amountsThatAreNone(String amount) {
        String slug = world.programme("Program", coordinator, true);
        Answer refused = Http.post("/api/v1/programmes/" + slug + "/editions")
                .as(coordinator)
                .json("""
                {"name": "2021", "schedule": [], "entitlements": [{"kind": "GRANT", "description": "Dotacja", "amount": {"amount": "%s", "currency": "PLN"}}],
                 "criteria": [], "rules": [], "commitments": [], "team": []}""".formatted(amount))
                .send()
                .expect(422);
        assertThat(refused.faults()).anyMatch(fault -> fault.startsWith("/entitlements/0/amount/amount"));
    }

    @Test
    @DisplayName("PRG-2: a grant needs an amount; a period ends after it begins; both are told at once")
    void contradictionsAreToldAtOnce() {
        String slug = world.programme("Program", coordinator, true);
        Answer refused = Http.post("/api/v1/programmes/" + slug + "/editions")
                .as(coordinator)
                .json("""
                {"name": "2021", "yearFrom": 2022, "yearTo": 2021, "schedule": [{"kind": "WEBINAR", "title": "x", "periods": [{"from": "2021-06", "to": "2021-05-31"}]}],
                 "entitlements": [{"kind": "GRANT", "description": "Dotacja"}], "criteria": [], "rules": [], "commitments": [], "team": []}""")
                .send()
                .expect(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/yearTo range", "/schedule/0/periods/0/to range", "/entitlements/0/amount money-needed");
    }

    @Test
    @DisplayName("drafts are seen by their coordinators alone; the life of a programme goes one way")
    void lifeOfAProgramme() {
        String slug = world.programme("Program", coordinator, false);
        String path = "/api/v1/programmes/" + slug;
        Http.get(path).send().expect(404, "not-found");
        assertThat(names("?status=DRAFT")).isEmpty();
        Http.post(path + "/archive").as(coordinator).send().expect(409, "state-conflict");
        assertThat(Http.post(path + "/publish")
                        .as(coordinator)
                        .send()
                        .expect(200)
                        .body()
                        .get("allowedActions")
                        .toString())
                .isEqualTo("[\"ARCHIVE\"]");
        assertThat(Http.get(path).send().expect(200).body().get("allowedActions"))
                .isEmpty();
        assertThat(Http.post(path + "/publish")
                        .as(coordinator)
                        .send()
                        .expect(409, "state-conflict")
                        .text("currentState"))
                .isEqualTo("PUBLISHED");
        Http.post(path + "/archive").as(coordinator).send().expect(200);
        assertThat(names("")).isEmpty();
        assertThat(names("?status=ARCHIVED")).containsExactly("Program");
    }
}
