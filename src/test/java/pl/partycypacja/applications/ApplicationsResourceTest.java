package pl.partycypacja.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.text.Sha256;
import pl.partycypacja.recruitment.ApplicantKind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApplicationsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Person coordinator;
    private Person applicant;
    private UUID edition;
    private UUID recruitment;

    @BeforeEach
    void openRecruitment() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        applicant = world.person("wnioskodawca", Role.USER);
        edition = world.edition(world.programme("Program", coordinator, true), "Edycja", coordinator, true);
        recruitment = world.openRecruitment(edition, 1);
    }

    private Http submit(UUID application, Person person) {
        return Http.post("/api/v1/applications/" + application + "/submit")
                .as(person)
                .newKey();
    }

    @Test
    @DisplayName("APP-2: a draft is saved half-filled, and all that blocks its submission is listed at once")
    void halfFilledDraftIsSavedAndItsBlockersListed() {
        Answer created = Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                .as(applicant)
                .json("{}")
                .send()
                .expect(201);
        String path = "/api/v1/applications/" + created.text("id");
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", created.etag())
                .patch("{\"answers\": {\"people\": 0}}")
                .send()
                .expect(200);
        List<String> blockers = new ArrayList<>();
        Http.get(path + "/blockers")
                .as(applicant)
                .send()
                .expect(200)
                .body()
                .get("items")
                .forEach(item -> blockers.add(
                        item.get("pointer").asText() + " " + item.get("code").asText()));
        assertThat(blockers)
                .containsExactlyInAnyOrder(
                        "/answers/motivation required",
                        "/answers/people minimum",
                        "/declarations/office criterion-not-declared",
                        "/consents/dataProcessing consent-missing");
        Answer refused =
                submit(UUID.fromString(created.text("id")), applicant).send().expect(422, "submission-blocked");
        assertThat(refused.faults()).containsExactlyInAnyOrderElementsOf(blockers);
    }

    @Test
    @DisplayName("APP-2: answers to no question, unknown criteria and consents are refused even in a draft")
    void unknownAnswersAreRefused() {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft;
        Answer refused = Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", Http.get(path).as(applicant).send().etag())
                .patch(
                        "{\"answers\": {\"inne\": 1}, \"declarations\": {\"office\": \"KING\"}, \"consents\": {\"inne\": true}}")
                .send()
                .expect(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "/answers/inne unknown-answer",
                        "/declarations/office unknown-criterion",
                        "/consents/inne unknown-consent");
    }

    @Test
    @DisplayName(
            "APP-3: reference, time and hash; the content exported later has the same hash; a confirmation is mailed")
    void submissionGivesAReceipt() {
        UUID draft = world.application(recruitment, applicant);
        Answer receipt = submit(draft, applicant).send().expect(200);
        assertThat(receipt.text("reference")).isEqualTo("PR-2026-0001");
        assertThat(receipt.text("submittedAt")).endsWith("Z");
        byte[] content = Http.get("/api/v1/applications/" + draft + "/submitted-content")
                .as(coordinator)
                .send()
                .expect(200)
                .bytes();
        assertThat(Sha256.hex(content)).isEqualTo(receipt.text("contentSha256"));
        assertThat(world.lastMessageTo(applicant.email())).contains("PR-2026-0001", receipt.text("contentSha256"));
    }

    @Test
    @DisplayName("APP-3: reference numbers are unique and follow the order of submission under concurrent requests")
    void referencesFollowTheOrderOfSubmission() throws Exception {
        List<Person> people = IntStream.range(0, 24)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
        List<UUID> drafts = people.stream()
                .map(person -> world.application(recruitment, person))
                .toList();
        List<Callable<Integer>> requests = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(
                        i -> () -> submit(drafts.get(i), people.get(i)).send().status())
                .toList();
        assertThat(race(requests)).containsOnly(200);
        assertThat(world.single("SELECT count(DISTINCT reference) FROM application")
                        .toString())
                .isEqualTo("24");
        assertThat(world.single(
                                "SELECT count(*) FROM application a JOIN application b ON a.reference < b.reference AND a.submitted_at > b.submitted_at")
                        .toString())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("APP-4: at the closing moment and after it nothing is accepted; a moment before it is")
    void nothingIsAcceptedFromTheClosingMomentOn() {
        clock.setTo("2021-04-12T12:00");
        UUID closing = world.recruitment(
                edition,
                world.details(
                        "Nabór", ApplicantKind.PERSON, 1, LocalDate.parse("2021-03-29"), LocalDate.parse("2021-04-12")),
                true);
        Person second = world.person("drugi", Role.USER);
        UUID early = world.application(closing, applicant);
        UUID late = world.application(closing, second);
        clock.setTo("2021-04-12T23:59:50");
        submit(early, world.again(applicant)).send().expect(200);
        clock.setTo("2021-04-13T00:00:00");
        Answer refused = submit(late, world.again(second)).send().expect(409, "recruitment-not-open");
        assertThat(refused.text("currentState")).isEqualTo("CLOSED");
        Http.post("/api/v1/recruitments/" + closing + "/applications")
                .as(world.again(world.person("trzeci", Role.USER)))
                .json("{}")
                .send()
                .expect(409, "recruitment-not-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2027-10-31"})
    @DisplayName("APP-4: a recruitment closing while requests stream in, on the days of the summer-time changes too")
    void closingWhileRequestsStreamIn(String day) throws Exception {
        clock.setTo(day + "T22:00");
        UUID closing = world.recruitment(
                edition,
                world.details(
                        "Nabór", ApplicantKind.PERSON, 1, LocalDate.parse(day).minusDays(3), LocalDate.parse(day)),
                true);
        List<Person> people = IntStream.range(0, 40)
                .mapToObj(i -> world.person("osoba" + i, Role.USER))
                .toList();
        List<UUID> drafts = people.stream()
                .map(person -> world.application(closing, person))
                .toList();
        clock.setTo(day + "T23:59:59");
        List<Person> current = people.stream().map(world::again).toList();
        List<Callable<Integer>> requests = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    if (i == 20) {
                        clock.setTo(LocalDate.parse(day).plusDays(1) + "T00:00:00");
                    }
                    return submit(drafts.get(i), current.get(i)).send().status();
                })
                .toList();
        List<Integer> statuses = race(requests);
        String closesAt = Http.get("/api/v1/recruitments/" + closing).send().text("closesAt");
        assertThat(statuses).contains(200, 409).containsOnly(200, 409);
        assertThat(world.single("SELECT count(*) FROM application WHERE submitted_at >= '" + closesAt + "'")
                        .toString())
                .isEqualTo("0");
        assertThat(world.single("SELECT count(*) FROM application WHERE submitted_at IS NOT NULL")
                        .toString())
                .isEqualTo(Long.toString(
                        statuses.stream().filter(status -> status == 200).count()));
    }

    @Test
    @DisplayName(
            "APP-4, REC-6: the limit per applicant holds under concurrent requests, and a withdrawal frees a place")
    void limitHoldsUnderConcurrentRequests() throws Exception {
        List<Callable<Integer>> requests = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                                .as(applicant)
                                .newKey()
                                .json("{}")
                                .send()
                                .status())
                .toList();
        assertThat(race(requests)).containsOnlyOnce(201).containsOnly(201, 409);
        String id = Http.get("/api/v1/applications")
                .as(applicant)
                .send()
                .body()
                .at("/items/0/id")
                .asText();
        Http.post("/api/v1/applications/" + id + "/withdraw")
                .as(applicant)
                .json("{}")
                .send()
                .expect(200);
        Http.post("/api/v1/recruitments/" + recruitment + "/applications")
                .as(applicant)
                .json("{}")
                .send()
                .expect(201);
    }

    @Test
    @DisplayName("APP-1: returned for corrections by a date, corrected, submitted again under the same number")
    void returnedForCorrectionsAndSubmittedAgain() {
        UUID draft = world.application(recruitment, applicant);
        Answer first = submit(draft, applicant).send().expect(200);
        String path = "/api/v1/applications/" + draft;
        String day = LocalDate.now(clock.getZone()).plusDays(2).toString();
        Http.post(path + "/return")
                .as(coordinator)
                .json("{\"correctBy\": \"2020-01-01\", \"note\": \"x\"}")
                .send()
                .expect(422);
        Answer returned = Http.post(path + "/return")
                .as(coordinator)
                .json("{\"correctBy\": \"" + day + "\", \"note\": \"Proszę poprawić\"}")
                .send()
                .expect(200);
        assertThat(returned.text("status")).isEqualTo("RETURNED");
        Answer own = Http.get(path).as(applicant).send();
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", own.etag())
                .patch("{\"answers\": {\"people\": 7}}")
                .send()
                .expect(200);
        Answer again = submit(draft, applicant).send().expect(200);
        assertThat(again.text("reference")).isEqualTo(first.text("reference"));
        assertThat(again.text("submittedAt")).isEqualTo(first.text("submittedAt"));
        assertThat(again.text("contentSha256")).isNotEqualTo(first.text("contentSha256"));
        List<String> history = new ArrayList<>();
        Http.get(path + "/history")
                .as(applicant)
                .send()
                .body()
                .get("items")
                .forEach(entry -> history.add(entry.get("action").asText()));
        assertThat(history).containsExactly("CREATED", "SUBMITTED", "RETURNED", "SUBMITTED");
    }

    @Test
    @DisplayName("APP-1, rule 14: what the state forbids is 409 with the state and what is allowed")
    void stateForbids() {
        UUID draft = world.application(recruitment, applicant);
        submit(draft, applicant).send().expect(200);
        Answer refused = submit(draft, applicant).send().expect(409, "state-conflict");
        assertThat(refused.text("currentState")).isEqualTo("SUBMITTED");
        assertThat(refused.body().get("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        String path = "/api/v1/applications/" + draft;
        Http.call("PATCH", path)
                .as(applicant)
                .header("If-Match", Http.get(path).as(applicant).send().etag())
                .patch("{\"answers\": {\"people\": 7}}")
                .send()
                .expect(409, "state-conflict");
    }

    @Test
    @DisplayName("rule 18: of two writers with one ETag, one wins")
    void ofTwoWritersOneWins() throws Exception {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft;
        String etag = Http.get(path).as(applicant).send().etag();
        List<Callable<Integer>> writers = IntStream.range(1, 9)
                .<Callable<Integer>>mapToObj(i -> () -> Http.call("PATCH", path)
                        .as(applicant)
                        .header("If-Match", etag)
                        .patch("{\"answers\": {\"people\": " + i + "}}")
                        .send()
                        .status())
                .toList();
        assertThat(race(writers)).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    @DisplayName("APP-10: types are found by content, whatever the name says; a download is a download")
    void attachmentTypesAreFoundByContent() throws IOException {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft + "/attachments";
        Answer pdf = Http.post(path)
                .as(applicant)
                .newKey()
                .file("zażółć.exe", World.PDF, "letter")
                .send()
                .expect(201);
        assertThat(pdf.text("mediaType")).isEqualTo("application/pdf");
        Answer download =
                Http.get(path + "/" + pdf.text("id")).as(applicant).send().expect(200);
        assertThat(download.bytes()).isEqualTo(World.PDF);
        assertThat(download.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.exe");
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        upload(path, zip("[Content_Types].xml", docx + ".main+xml")).expect(201);
        upload(path, zip("mimetype", "application/vnd.oasis.opendocument.text")).expect(201);
        upload(path, zip("[Content_Types].xml", docx + ".main+xml macroEnabled"))
                .expect(422);
        upload(path, zip("mimetype", "application/epub+zip")).expect(422);
        upload(path, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .expect(422);
        upload(path, new byte[0]).expect(422);
        Http.post(path)
                .as(applicant)
                .newKey()
                .file("a.pdf", World.PDF, "nieznany")
                .send()
                .expect(422);
    }

    @Test
    @DisplayName("APP-10: 10 MB each and 30 MB in all")
    void attachmentSizesAreLimited() {
        UUID draft = world.application(recruitment, applicant);
        String path = "/api/v1/applications/" + draft + "/attachments";
        byte[] big = java.util.Arrays.copyOf(World.PDF, 10 * 1024 * 1024);
        for (int i = 0; i < 3; i++) {
            upload(path, big).expect(201);
        }
        assertThat(upload(path, World.PDF).expect(422).faults()).containsExactly("/file files-too-large");
        upload(path, java.util.Arrays.copyOf(World.PDF, 12 * 1024 * 1024)).expect(413);
    }

    private Answer upload(String path, byte[] content) {
        return Http.post(path)
                .as(applicant)
                .newKey()
                .file("plik", content, null)
                .send();
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<Integer> race(List<Callable<Integer>> requests) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
