package pl.partycypacja.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsResourceTest {

    @Inject
    World world;

    @BeforeEach
    void reset() {
        world.reset();
    }

    private static Answer post(String operation, String body) {
        return Http.post("/api/v1/auth/" + operation).json(body).send();
    }

    private static Answer logIn(String email, String password) {
        return post("login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private static Answer refresh(String token) {
        return post("refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    private static Answer register(String email, String password) {
        return post(
                "register",
                "{\"email\": \"%s\", \"password\": \"%s\", \"name\": \"Zofia Żółć\", \"language\": \"PL\"}"
                        .formatted(email, password));
    }

    private static Answer verify(String token, String password) {
        return post("verify-email", "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
    }

    private String mailedToken(String email) {
        Matcher token = Pattern.compile("(?m)^[A-Za-z0-9_-]{43}$").matcher(world.lastMessageTo(email));
        assertThat(token.find()).isTrue();
        return token.group();
    }

    @Test
    @DisplayName("ACC-1: registered, verified, logged in; the token says who, for whom, until when")
    void registrationLeadsToALogin() throws Exception {
        String email = "zofia@example.org";
        register(email, "dlugie-haslo-12").expect(202);
        logIn(email, "dlugie-haslo-12").expect(401, "invalid-credentials");
        String token = mailedToken(email);
        verify(token, "inne-dlugie-haslo").expect(422, "invalid-one-time-token");
        verify(token, "dlugie-haslo-12").expect(204);
        verify(token, "dlugie-haslo-12").expect(422, "invalid-one-time-token");
        Answer loggedIn = logIn("ZOFIA@example.org", "dlugie-haslo-12").expect(200);
        assertThat(loggedIn.text("tokenType")).isEqualTo("Bearer");
        assertThat(loggedIn.body().get("expiresIn").asInt()).isEqualTo(900);
        String[] parts = loggedIn.text("accessToken").split("\\.", -1);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"ES256\"");
        var claims = Http.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.fieldNames())
                .toIterable()
                .contains("iss", "aud", "sub", "exp", "iat", "jti", "groups", "upn");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
        assertThat(Http.get("/api/v1/me")
                        .token(loggedIn.text("accessToken"))
                        .send()
                        .expect(200)
                        .text("name"))
                .isEqualTo("Zofia Żółć");
    }

    @Test
    @DisplayName("ACC-1: refresh tokens rotate; use of a spent one revokes the whole family")
    void reuseOfARefreshTokenRevokesTheFamily() {
        Person person = world.person("osoba", Role.USER);
        String first = logIn(person.email(), World.PASSWORD).expect(200).text("refreshToken");
        String second = refresh(first).expect(200).text("refreshToken");
        assertThat(second).isNotEqualTo(first);
        refresh(first).expect(401, "invalid-refresh-token");
        refresh(second).expect(401, "invalid-refresh-token");
        String other = logIn(person.email(), World.PASSWORD).expect(200).text("refreshToken");
        post("logout", "{\"refreshToken\": \"" + other + "\"}").expect(204);
        refresh(other).expect(401, "invalid-refresh-token");
    }

    @Test
    @DisplayName("ACC-3: login, registration and reset tell nobody whether an account exists")
    void nothingTellsWhetherAnAccountExists() {
        Person person = world.person("osoba", Role.USER);
        Answer known = logIn(person.email(), "niewlasciwe-haslo").expect(401, "invalid-credentials");
        Answer unknown = logIn("nikt@example.org", "niewlasciwe-haslo").expect(401, "invalid-credentials");
        assertThat(withoutId(known)).isEqualTo(withoutId(unknown));
        String body = "{\"email\": \"%s\", \"password\": \"dlugie-haslo-12\", \"name\": \"A\", \"language\": \"PL\"}";
        assertThat(post("register", body.formatted(person.email()))
                        .expect(202)
                        .response()
                        .asString())
                .isEqualTo(post("register", body.formatted("nowa@example.org"))
                        .expect(202)
                        .response()
                        .asString());
        assertThat(world.lastMessageTo(person.email())).contains("Konto już istnieje");
        logIn(person.email(), World.PASSWORD).expect(200);
        post("password-reset", "{\"email\": \"nikt@example.org\"}").expect(202);
        assertThat(world.lastMessageTo("nikt@example.org")).contains("Nie ma czynnego konta");
    }

    @Test
    @DisplayName("ACC-3: registrations of one address at once all get one answer, whether it has an account or not")
    void registrationsAtOnceTellNothing() throws Exception {
        Person person = world.person("osoba", Role.USER);
        for (String email : new String[] {person.email(), "nowa@example.org"}) {
            assertThat(Race.of(6, i -> register(email, "dlugie-haslo-1" + i).status()))
                    .containsOnly(202);
        }
    }

    @Test
    @DisplayName("ACC-3: whoever registers a stranger's address gains nothing when the stranger enters the code")
    void strangersAddressCannotBeTaken() {
        String email = "ofiara@example.org";
        register(email, "haslo-ofiary-1").expect(202);
        String own = mailedToken(email);
        register(email, "haslo-napastnika-1").expect(202);
        String foreign = mailedToken(email);
        verify(foreign, "haslo-ofiary-1").expect(422, "invalid-one-time-token");
        verify(own, "haslo-ofiary-1").expect(204);
        logIn(email, "haslo-napastnika-1").expect(401);
        logIn(email, "haslo-ofiary-1").expect(200);
        verify(foreign, "haslo-napastnika-1").expect(422, "invalid-one-time-token");
    }

    @Test
    @DisplayName("ACC-3: an address gets no more than a few messages an hour")
    void addressesAreNotFlooded() {
        for (int i = 0; i < 8; i++) {
            post("password-reset", "{\"email\": \"zasypana@example.org\"}").expect(202);
        }
        assertThat(world.single("SELECT count(*) FROM outbox_message").toString())
                .isEqualTo("5");
    }

    @Test
    @DisplayName("ACC-3: addresses that mail servers understand differently are refused")
    void strangeAddressesAreRefused() {
        for (String email : new String[] {
            "\\\"a>čĊRCPT TO:<x@x.pl>\\\"@x.pl",
            "ż@x.pl",
            "a@" + "一".repeat(3000),
            "a@localhost",
            "a b@x.pl",
            "a..b@x.pl"
        }) {
            assertThat(register(email, "dlugie-haslo-12").expect(422).faults()).contains("/email email-address");
        }
    }

    private static String withoutId(Answer answer) {
        return answer.response().asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    @DisplayName(
            "ACC-3: 30 failures lock further guesses, for addresses without an account too; passwords have 12 characters")
    void thirtyFailuresLock() {
        Person person = world.person("osoba", Role.USER);
        world.execute(
                "INSERT INTO login_failure SELECT sha256(e::bytea), 29, now() FROM unnest(ARRAY['osoba@example.org', 'nikt@example.org']) e");
        for (String email : new String[] {person.email(), "nikt@example.org"}) {
            logIn(email, "niewlasciwe-haslo").expect(401);
            Answer locked = logIn(email, World.PASSWORD).expect(429, "too-many-failed-logins");
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(890, 900);
        }
        assertThat(post(
                                "register",
                                "{\"email\": \"a@example.org\", \"password\": \"jedenascie1\", \"name\": \"A\", \"language\": \"PL\"}")
                        .expect(422)
                        .faults())
                .containsExactly("/password size");
        assertThat(world.single("SELECT password_hash FROM account LIMIT 1").toString())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    @DisplayName("ACC-3: a new password ends every session")
    void newPasswordEndsEverySession() {
        Person person = world.person("osoba", Role.USER);
        String session = logIn(person.email(), World.PASSWORD).expect(200).text("refreshToken");
        post("password-reset", "{\"email\": \"" + person.email() + "\"}").expect(202);
        post(
                        "password-reset/confirm",
                        "{\"token\": \"%s\", \"password\": \"nowe-dlugie-haslo\"}"
                                .formatted(mailedToken(person.email())))
                .expect(204);
        refresh(session).expect(401);
        logIn(person.email(), World.PASSWORD).expect(401);
        logIn(person.email(), "nowe-dlugie-haslo").expect(200);
    }

    @Test
    @DisplayName("ACC-4: a disabled account, and a role taken away, count at the next request")
    void disabledAtTheNextRequest() {
        Person admin = world.person("administrator", Role.USER, Role.ADMIN);
        Person person = world.person("osoba", Role.USER, Role.COORDINATOR);
        String path = "/api/v1/users/" + person.id();
        Http.get("/api/v1/me").as(person).send().expect(200);
        Http.call("PUT", path + "/roles")
                .as(admin)
                .header("If-Match", Http.get(path).as(admin).send().etag())
                .json("{\"roles\": [\"USER\"]}")
                .send()
                .expect(200);
        Http.post("/api/v1/programmes").as(person).json("{}").send().expect(403, "forbidden");
        Http.post(path + "/disable").as(admin).send().expect(200);
        Http.get("/api/v1/me").as(person).send().expect(401, "invalid-token");
        logIn(person.email(), World.PASSWORD).expect(401, "invalid-credentials");
        Http.post(path + "/disable").as(admin).send().expect(409, "state-conflict");
        Http.post(path + "/enable").as(admin).send().expect(200);
        Http.get("/api/v1/me").as(person).send().expect(200);
    }
}
