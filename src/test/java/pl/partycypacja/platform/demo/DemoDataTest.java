package pl.partycypacja.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;

/// The facts of the five source documents, as the demo answers them over HTTP.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoDataTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Event<DemoDataRequested> requests;

    @Inject
    DemoFiles files;

    @BeforeEach
    void load() {
        world.reset();
        clock.setTo("2023-04-07T12:00");
        QuarkusTransaction.requiringNew().run(() -> requests.fire(new DemoDataRequested(files)));
    }

    private static JsonNode programme(String slug) {
        return Http.get("/api/v1/programmes/" + slug).send().expect(200).body();
    }

    private static JsonNode edition(String slug, String name) {
        for (JsonNode edition : Http.get("/api/v1/programmes/" + slug + "/editions")
                .send()
                .expect(200)
                .body()
                .get("items")) {
            if (edition.get("name").asText().equals(name)) {
                return Http.get("/api/v1/editions/" + edition.get("id").asText())
                        .send()
                        .expect(200)
                        .body();
            }
        }
        throw new AssertionError("No edition " + name);
    }

    private static JsonNode recruitment(String slug, String name) {
        for (JsonNode found : Http.get("/api/v1/recruitments?programme=" + slug)
                .send()
                .expect(200)
                .body()
                .get("items")) {
            if (found.get("name").asText().equals(name)) {
                return Http.get("/api/v1/recruitments/" + found.get("id").asText())
                        .send()
                        .expect(200)
                        .body();
            }
        }
        throw new AssertionError("No recruitment " + name);
    }

    /// `kind count×days×hours×groups×people from/to …` of each item; `-` where the source does not say.
    private static List<String> schedule(JsonNode edition) {
        List<String> lines = new ArrayList<>();
        edition.get("schedule").forEach(item -> {
            String numbers = String.join(
                    "×",
                    List.of("count", "days", "hours", "groups", "people").stream()
                            .map(field -> item.get(field).isNull()
                                    ? "-"
                                    : item.get(field).asText())
                            .toList());
            String periods = StreamSupport.stream(item.get("periods").spliterator(), false)
                    .map(period -> " " + period.get("from").asText() + "/"
                            + period.get("to").asText())
                    .reduce("", String::concat);
            lines.add(item.get("kind").asText() + " " + numbers + periods);
        });
        return lines;
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }

    @Test
    @DisplayName("S1: Pracownia Samorządowa, its pilot, schedule, team and recruitment of 2021")
    void pracowniaSamorzadowa() {
        JsonNode programme = programme("pracownia-samorzadowa");
        assertThat(programme.at("/organiser/name").asText()).isEqualTo("Fundacja im. Stefana Batorego");
        assertThat(programme.at("/continues/name").asText()).isEqualTo("Akademia Samorządowa");
        assertThat(programme.at("/continues/yearFrom").asInt()).isEqualTo(2019);
        assertThat(programme.at("/continues/yearTo").asInt()).isEqualTo(2020);
        assertThat(programme.at("/continues/description").asText()).contains("POLITES");
        assertThat(programme.at("/contact/phone").asText()).isEqualTo("22 536 02 04");
        assertThat(programme.get("freeOfCharge").asBoolean()).isTrue();
        JsonNode edition = edition("pracownia-samorzadowa", "Edycja 2021");
        assertThat(schedule(edition))
                .contains(
                        "WEBINAR 10×-×-×-×- 2021-05/2021-06 2021-09/2021-11",
                        "RESIDENTIAL_MEETING 2×3×-×-×- 2021-07/2021-09",
                        "LOCAL_VISIT -×-×-×-×- 2021-07/2021-10",
                        "WEBINAR -×-×-×-×- 2022-01/2022-12",
                        "PILOT -×-×-×-×- 2022-01/2022-12");
        assertThat(texts(edition.get("team"), "name"))
                .containsExactly(
                        "Szymon Osowski",
                        "Iwona Karolewska",
                        "Joanna Załuska",
                        "Anna Wawrzyniak",
                        "Alicja Zaczek-Żmijewska");
        JsonNode recruitment = recruitment("pracownia-samorzadowa", "Rekrutacja do Pracowni Samorządowej 2021");
        assertThat(recruitment.get("opensOn").asText()).isEqualTo("2021-03-29");
        assertThat(recruitment.get("closesOn").asText()).isEqualTo("2021-04-12");
        assertThat(recruitment.get("interviewsUntil").asText()).isEqualTo("2021-04-23");
        assertThat(recruitment.get("resultsOn").asText()).isEqualTo("2021-04-26");
        assertThat(recruitment.get("criteria")).hasSize(5);
    }

    @Test
    @DisplayName("S3: Debiuty w partycypacji opens on 4 April 2023 and gives 6 000 PLN and a voucher of 2 000 PLN")
    void debiutyWPartycypacji() {
        JsonNode edition = edition("debiuty-w-partycypacji", "Edycja 2023");
        assertThat(edition.at("/entitlements/0/kind").asText()).isEqualTo("GRANT");
        assertThat(edition.at("/entitlements/0/amount/amount").asText()).isEqualTo("6000.00");
        assertThat(edition.at("/entitlements/1/kind").asText()).isEqualTo("VOUCHER");
        assertThat(edition.at("/entitlements/1/amount/amount").asText()).isEqualTo("2000.00");
        assertThat(texts(edition.get("entitlements"), "kind"))
                .contains("ADVICE", "EXPERT_OPINION", "TRAINING", "NETWORKING");
        JsonNode recruitment = recruitment("debiuty-w-partycypacji", "Nabór do Debiutów w partycypacji 2023");
        assertThat(recruitment.get("opensOn").asText()).isEqualTo("2023-04-04");
        assertThat(recruitment.get("closesOn").isNull()).isTrue();
        assertThat(recruitment.get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("S3: Wydział partycypacji is expected in May 2023, for experienced organisations")
    void wydzialPartycypacji() {
        JsonNode items = Http.get("/api/v1/recruitments?programme=wydzial-partycypacji")
                .send()
                .expect(200)
                .body()
                .get("items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/expectedIn").asText()).isEqualTo("2023-05");
        assertThat(items.at("/0/opensOn").isNull()).isTrue();
        assertThat(items.at("/0/state").asText()).isEqualTo("UPCOMING");
    }

    @Test
    @DisplayName("S0: seven study visits of 2023, five dated and two not yet, for 15 to 25 people")
    void studyVisits() {
        JsonNode edition = edition("wizyty-studyjne-akcji-masz-glos-i-pracowni-samorzadowej", "Wizyty 2023");
        assertThat(schedule(edition))
                .containsExactly(
                        "STUDY_VISIT 1×2×-×-×25 2023-04-28/2023-04-29",
                        "STUDY_VISIT 1×2×-×-×25 2023-05-12/2023-05-13",
                        "STUDY_VISIT 1×2×-×-×25 2023-09-08/2023-09-09",
                        "STUDY_VISIT 1×2×-×-×25 2023-09-15/2023-09-16",
                        "STUDY_VISIT 1×2×-×-×25 2023-10-06/2023-10-07",
                        "STUDY_VISIT 2×2×-×-×25");
        assertThat(texts(edition.get("schedule"), "title").toString())
                .contains("Wrocław", "Cieszyn", "Świeci", "Świnoujści", "Iław");
        assertThat(edition.get("rules").toString())
                .contains("od 15 do 25", "trzech tygodni", "nocleg", "wyżywieni", "wynagrodzeni");
    }

    @Test
    @DisplayName("S2: the cross-sector project with its seven activities and the contest that funds three initiatives")
    void crossSectorProject() {
        String slug = "miedzysektorowa-wspolpraca-czyli-wspolnota-samorzadowa-w-innym-wymiarze";
        JsonNode programme = programme(slug);
        assertThat(programme.at("/partners/0/name").asText()).isEqualTo("Unia Europejska");
        assertThat(programme.at("/partners/0/funding").asText()).isEqualTo("Europejski Fundusz Społeczny");
        assertThat(schedule(edition(slug, "Edycja jedyna")))
                .containsExactly(
                        "WORKSHOP 3×-×6×2×25",
                        "SEMINAR 2×-×6×-×-",
                        "SURVEY -×-×-×-×-",
                        "WORKSHOP -×-×-×-×-",
                        "PANEL 1×2×6×-×12",
                        "PANEL 1×2×6×-×12",
                        "PANEL 1×2×7×-×20",
                        "PANEL 1×2×6×-×25",
                        "STUDY_VISIT 1×-×-×-×- 2015-01/2015-12");
        JsonNode contest = recruitment(slug, "Konkurs na inicjatywy lokalne");
        assertThat(contest.get("kind").asText()).isEqualTo("CONTEST");
        assertThat(contest.get("places").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("S4: the regional network, its organiser, address and yearly commitments")
    void regionalNetwork() {
        JsonNode programme = programme("regionalna-siec-praktykow-partycypacji");
        assertThat(programme.at("/organiser/name").asText()).isEqualTo("Fundacja SocLab");
        assertThat(programme.at("/contact/address").asText()).contains("Zwierzyniecka 17/16, 15-312 Białystok");
        assertThat(programme.get("description").asText()).contains("13", "4 marca");
        JsonNode edition = edition("regionalna-siec-praktykow-partycypacji", "Sieć");
        assertThat(edition.get("rules").toString()).contains("6 razy w roku", "2 razy w roku");
        assertThat(edition.get("schedule").toString()).contains("2–3 czerwca", "Pracownia Stocznia");
    }

    private static List<JsonNode> events(String query) {
        return Http.get("/api/v1/events?" + query)
                .send()
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    @DisplayName("S0: five dated visits of 15 to 25 people, the one to Wrocław just opened; two not dated yet")
    void studyVisitsAsEvents() {
        List<JsonNode> visits = events("programme=wizyty-studyjne-akcji-masz-glos-i-pracowni-samorzadowej");
        assertThat(visits)
                .extracting(visit -> visit.get("title").asText() + " "
                        + visit.get("startsAt").asText().substring(0, 10) + " "
                        + visit.get("endsAt").asText().substring(0, 10))
                .containsExactly(
                        "Wizyta studyjna we Wrocławiu 2023-04-28 2023-04-29",
                        "Wizyta studyjna w Cieszynie 2023-05-12 2023-05-13",
                        "Wizyta studyjna w Świeciu 2023-09-08 2023-09-09",
                        "Wizyta studyjna w Świnoujściu 2023-09-15 2023-09-16",
                        "Wizyta studyjna w Iławie 2023-10-06 2023-10-07");
        JsonNode wroclaw = visits.getFirst();
        assertThat(wroclaw.get("signUpOpensAt").asText()).isEqualTo("2023-04-06T22:00:00Z");
        assertThat(visits.get(1).get("signUpOpensAt").asText()).isEqualTo("2023-04-20T22:00:00Z");
        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.get("capacity").asInt()).isEqualTo(25);
            assertThat(visit.get("minimum").asInt()).isEqualTo(15);
            assertThat(visit.get("costsCovered")).hasSize(6);
            assertThat(visit.at("/tiers/0/programmes/0").asText()).isEqualTo("pracownia-samorzadowa");
        });
        assertThat(drafts("Wizyty 2023")).isEqualTo(2);
    }

    private long drafts(String edition) {
        return ((Number) world.single("SELECT count(*) FROM event e JOIN edition d ON d.id = e.edition_id"
                        + " WHERE e.status = 'DRAFT' AND d.name = '" + edition + "'"))
                .longValue();
    }

    @Test
    @DisplayName(
            "S1, S2: ten webinars, two meetings and local visits; six workshops, two seminars, four panels, a visit: not dated yet")
    void eventsWithoutDates() {
        assertThat(drafts("Edycja 2021")).isEqualTo(13);
        assertThat(drafts("Edycja jedyna")).isEqualTo(14);
        assertThat(world.single(
                        "SELECT string_agg(capacity::text, ',' ORDER BY capacity) FROM event WHERE kind = 'PANEL'"))
                .isEqualTo("12,12,20,25");
        assertThat(
                        world.single(
                                "SELECT count(*) FROM event WHERE kind = 'WORKSHOP' AND capacity = 25 AND title LIKE 'Warsztat „badanie%'"))
                .hasToString("6");
    }

    @Test
    @DisplayName("one more edition of Debiuty is open today, whenever today is; loading again changes nothing else")
    void openToday() {
        for (String today : List.of("2023-04-07T12:00", "2027-10-31T02:30", "2031-01-01T00:00")) {
            clock.setTo(today);
            QuarkusTransaction.requiringNew().run(() -> requests.fire(new DemoDataRequested(files)));
            assertThat(recruitment("debiuty-w-partycypacji", "Nabór demonstracyjny do Debiutów w partycypacji")
                            .get("state")
                            .asText())
                    .isEqualTo("OPEN");
        }
        assertThat(world.single("SELECT count(*) FROM programme").toString()).isEqualTo("6");
        assertThat(world.single("SELECT count(*) FROM account").toString()).isEqualTo("31");
    }

    @Test
    @DisplayName(
            "the recruitment of 2021, closed, has made-up applications of real municipalities, each with its receipt")
    void applicationsOf2021() throws Exception {
        assertThat(world.single("SELECT count(*) FROM application").toString()).isEqualTo("24");
        assertThat(world.single("SELECT count(*) FROM application WHERE answers ->> 'teryt' !~ '^[0-9]{7}$'")
                        .toString())
                .isEqualTo("0");
        assertThat(world.single("SELECT max(submitted_at) < '2021-04-12T22:00:00Z' FROM application"))
                .isEqualTo(true);
        assertThat(world.single(
                                "SELECT count(*) FROM application WHERE encode(sha256(content), 'hex') <> content_sha256")
                        .toString())
                .isEqualTo("0");
    }
}
