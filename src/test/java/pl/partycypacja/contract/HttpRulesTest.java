package pl.partycypacja.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Populated;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.Things;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.platform.contract.ContractParts;
import pl.partycypacja.platform.problem.ProblemType;

/// The rules of the contract that no operation is needed for, or that one operation shows for all.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HttpRulesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    Populated populated;

    @Inject
    World world;

    private Things things;

    @BeforeEach
    void populate() {
        things = populated.things();
    }

    @Test
    @DisplayName("rules 22, 23: pages follow one another; a tampered or foreign cursor is 400")
    void cursorsLeadThroughTheWholeListOnce() {
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/users?limit=3&sort=-name";
        String first = "";
        for (String next = path; next != null; ) {
            Answer page = Http.get(next).as(things.admin()).send().expect(200);
            page.body().get("items").forEach(user -> seen.add(user.get("id").asText()));
            String cursor = page.body().get("nextCursor").asText();
            first = first.isEmpty() ? cursor : first;
            next = page.body().get("nextCursor").isNull() ? null : path + "&cursor=" + cursor;
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(Integer.parseInt(
                        world.single("SELECT count(*) FROM account").toString()));
        Http.get("/api/v1/users?limit=3&sort=name&cursor=" + first)
                .as(things.admin())
                .send()
                .expect(400, "invalid-cursor");
        Http.get(path + "&cursor=x" + first).as(things.admin()).send().expect(400, "invalid-cursor");
        Http.get("/api/v1/users?limit=0").as(things.admin()).send().expect(400, "malformed-parameter");
        Http.get("/api/v1/users?limit=101").as(things.admin()).send().expect(400, "malformed-parameter");
        Http.get("/api/v1/users?sort=email").as(things.admin()).send().expect(400, "malformed-parameter");
        assertThat(Http.get("/api/v1/users?count=true")
                        .as(things.admin())
                        .send()
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(seen.size());
    }

    @Test
    @DisplayName(
            "rules 10, 11, 16: unknown paths, methods and types are problems, in Polish or English, each described")
    void everythingElseIsAProblemToo() {
        Answer unknown = Http.get("/api/v1/nie-ma")
                .header("Accept-Language", "en")
                .send()
                .expect(404, "not-found");
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.header("Content-Language")).isEqualTo("en");
        assertThat(unknown.text("title")).isEqualTo("Not found");
        assertThat(Http.get("/api/v1/nie-ma").send().text("title")).isEqualTo("Nie ma takiego zasobu");
        assertThat(Http.call("DELETE", "/api/v1/programmes")
                        .send()
                        .expect(405, "method-not-allowed")
                        .header("Allow"))
                .isEqualTo("GET, HEAD, POST");
        Http.get("/api/v1/programmes").header("Accept", "image/png").send().expect(406, "not-acceptable");
        assertThat(Http.get("/api/v1/me").send().expect(401, "unauthenticated").header("WWW-Authenticate"))
                .startsWith("Bearer");
        for (ProblemType type : ContractParts.problems()) {
            JsonNode described =
                    Http.get("/problems/" + type.code()).send().expect(200).body();
            assertThat(described.at("/title/pl").asText())
                    .isNotBlank()
                    .isNotEqualTo(described.at("/title/en").asText());
        }
        Http.get("/problems/nie-ma").send().expect(404, "not-found");
    }

    @Test
    @DisplayName("rule 10: a body of undeclared length that grows too large is a problem too")
    void chunkedBodiesAreLimited() throws Exception {
        HttpResponse<String> json = chunked("/api/v1/auth/login", "application/json", "{\"email\": \"", 2 * MEGABYTE);
        assertThat(json.statusCode()).as(json.body()).isEqualTo(413);
        assertThat(json.body()).contains("\"code\":\"payload-too-large\"");
        HttpResponse<String> upload = chunked(
                "/api/v1/applications/" + things.draft() + "/attachments",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n",
                12 * MEGABYTE);
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(413);
        assertThat(upload.body()).contains("\"code\":\"payload-too-large\"");
    }

    private HttpResponse<String> chunked(String path, String type, String start, int length) throws Exception {
        byte[] body = (start + "a".repeat(length)).getBytes(StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Content-Type", type)
                            .header("Authorization", "Bearer " + things.owner().token())
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("rule 31: a configured origin may call and read the headers of the contract, another may not")
    void originsAreConfigured() {
        Answer allowed = Http.get("/api/v1/programmes")
                .header("Origin", "https://front.example")
                .send()
                .expect(200);
        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://front.example");
        assertThat(allowed.header("Access-Control-Expose-Headers").split(",\\s*"))
                .containsExactlyInAnyOrder(
                        "ETag",
                        "Link",
                        "Location",
                        "Retry-After",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Deprecation",
                        "Sunset",
                        "X-Request-Id",
                        "Idempotency-Replayed");
        Answer preflight = Http.call("OPTIONS", "/api/v1/me")
                .header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match,idempotency-key")
                .send()
                .expect(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("if-match", "idempotency-key");
        Answer foreign = Http.get("/api/v1/programmes")
                .header("Origin", "https://inny.example")
                .send();
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEqualTo("null");
    }

    @Test
    @DisplayName("rules 8, 9, 10: addresses and parameters that nobody means are refused, never a 500")
    void strangeRequestsAreRefused() {
        Http.get("/api/v1/programmes/%00").send().expect(404, "not-found");
        Http.get("/api/v1/programmes?updatedSince=%2B300000-01-01T00:00:00Z")
                .send()
                .expect(400, "malformed-parameter");
        Http.get("/api/v1/calendar?from=%2B999999999-12-31").send().expect(400, "malformed-parameter");
        Http.get("/api/v1/programmes?status=").send().expect(400, "malformed-parameter");
        Http.get("/api/v1/programmes?limit=1&limit=2").send().expect(400, "malformed-parameter");
        Http.get("/api/v1/programmes?sort=name,-name").send().expect(400, "malformed-parameter");
        assertThat(Http.get("/api/v1/programmes?topic=" + "a".repeat(61))
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("topic size");
        Http.post("/api/v1/auth/login")
                .body("application/json; charset=utf-16", "{}")
                .send()
                .expect(415, "unsupported-media-type");
        String upload = "/api/v1/applications/" + things.draft() + "/attachments";
        Http.post(upload)
                .as(things.owner())
                .body("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; fil")
                .send()
                .expect(400, "malformed-request");
        assertThat(Http.post(upload)
                        .as(things.owner())
                        .body(
                                "multipart/form-data; boundary=b",
                                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--b--\r\n")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/file file-type");
        assertThat(Http.post(upload)
                        .as(things.owner())
                        .body(
                                "multipart/form-data; boundary=b",
                                "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nletter\r\n--b--\r\n")
                        .send()
                        .expect(422)
                        .faults())
                .containsExactly("/file required");
    }

    @Test
    @DisplayName("rule 9: a letter with more marks than any language has is refused before it takes time")
    void towersOfMarksAreRefused() {
        String marks = "\u0301\u0323".repeat(200_000);
        Answer refused = Http.post("/api/v1/auth/login")
                .json("{\"email\": \"a%s\", \"password\": \"x\"}".formatted(marks))
                .send()
                .expect(422);
        assertThat(refused.faults()).containsExactly("/email control-characters");
    }

    @Test
    @DisplayName("ADR 003: an answer with tokens is never kept, whatever headers come with the request")
    void tokensAreNotKept() {
        String login = "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(things.user().email(), World.PASSWORD);
        for (int i = 0; i < 2; i++) {
            Answer answer = Http.post("/api/v1/auth/login")
                    .as(things.user())
                    .header("Idempotency-Key", "klucz-logowania")
                    .json(login)
                    .send()
                    .expect(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Idempotency-Replayed")).isEqualTo("null");
        }
        assertThat(world.single("SELECT count(*) FROM idempotency_record").toString())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("rule 18: If-Match takes a list of tags, and * for whatever is there")
    void ifMatchTakesAListAndAStar() {
        String me = "/api/v1/me";
        String etag = Http.get(me).as(things.user()).send().etag();
        for (String header : List.of("\"99-0000000000000000\", " + etag, "*")) {
            Http.call("PATCH", me)
                    .as(things.user())
                    .header("If-Match", header)
                    .patch("{\"name\": \"Nowe Imię\"}")
                    .send()
                    .expect(200);
        }
    }
}
