package pl.partycypacja.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.selection.domain.review.ReviewReminders;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MessagesResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    ReviewReminders reminders;

    private ClosedRecruitment recruitment;
    private Person applicant;
    private UUID application;

    @BeforeEach
    void submit() {
        recruitment = new ClosedRecruitment(world, clock);
        applicant = world.person("wnioskodawca", Role.USER);
        world.execute("UPDATE account SET name = '<b>Żółć</b> & \"Spółka\"' WHERE id = '" + applicant.id() + "'");
        application = recruitment.submitted(applicant);
    }

    private static Answer get(String path, Person person) {
        return Http.get("/api/v1/messages" + path).as(person).send();
    }

    private String messageId() {
        return get("?application=" + application, recruitment.coordinator())
                .expect(200)
                .body()
                .at("/items/0/id")
                .asText();
    }

    @Test
    @DisplayName("NOT-1: staff see what was sent to whom; as HTML, whatever a fact says is escaped")
    void staffSeeWhatWasSent() {
        JsonNode message =
                get("/" + messageId(), recruitment.coordinator()).expect(200).body();
        assertThat(message.get("recipient").asText()).isEqualTo(applicant.email());
        assertThat(message.get("kind").asText()).isEqualTo("APPLICATION_SUBMITTED");
        assertThat(message.get("text").asText()).contains("<b>Żółć</b> & \"Spółka\"");
        assertThat(message.get("html").asText())
                .contains("&lt;b&gt;Żółć&lt;/b&gt; &amp; &quot;Spółka&quot;", "<html lang=\"pl\">")
                .doesNotContain("<b>");
    }

    @Test
    @DisplayName("NOT-1: staff can send a message again; while it is on its way, not")
    void staffCanSendAgain() {
        String id = messageId();
        world.execute("UPDATE outbox_message SET status = 'PENDING', next_attempt_at = now() + interval '1 day'");
        resend(id).expect(409, "state-conflict");
        world.execute("UPDATE outbox_message SET status = 'FAILED'");
        Answer again = resend(id).expect(201);
        assertThat(again.text("resentFrom")).isEqualTo(id);
        assertThat(again.header("Location")).isEqualTo("/api/v1/messages/" + again.text("id"));
        assertThat(world.single("SELECT count(*) FROM outbox_message WHERE application_id = '" + application + "'"))
                .isEqualTo(2L);
    }

    private Answer resend(String id) {
        return Http.post("/api/v1/messages/" + id + "/resend")
                .as(recruitment.coordinator())
                .newKey()
                .send();
    }

    @Test
    @DisplayName("rule 33: of other programmes and of accounts, a coordinator sees no message, and nobody a token")
    void othersMessagesAreNotSeen() {
        Person admin = world.person("administrator", Role.USER, Role.ADMIN);
        Http.post("/api/v1/auth/register")
                .json(
                        "{\"email\": \"nowa@example.org\", \"password\": \"dlugie-haslo-12\", \"name\": \"Nowa\", \"language\": \"EN\"}")
                .send()
                .expect(202);
        String secret = String.valueOf(world.single("SELECT id FROM outbox_message WHERE is_secret"));
        get("/" + secret, recruitment.coordinator()).expect(404, "not-found");
        JsonNode shown = get("/" + secret, admin).expect(200).body();
        assertThat(shown.get("text").isNull() && shown.get("html").isNull()).isTrue();
        Http.post("/api/v1/messages/" + secret + "/resend").as(admin).send().expect(409, "state-conflict");
        Person stranger = world.person("obcy", Role.USER, Role.COORDINATOR);
        get("/" + messageId(), stranger).expect(404, "not-found");
        assertThat(get("", stranger).expect(200).body().get("items")).isEmpty();
    }

    @Test
    @DisplayName("NOT-1: reminders can be switched off; what must be told cannot")
    void remindersCanBeSwitchedOff() {
        Person expert = recruitment.expert("ekspert");
        Answer me = Http.get("/api/v1/me").as(expert).send();
        assertThat(me.body().get("reminders").asBoolean()).isTrue();
        Http.call("PATCH", "/api/v1/me")
                .as(expert)
                .header("If-Match", me.etag())
                .patch("{\"reminders\": false}")
                .send()
                .expect(200);
        Reviewed.rubric(
                recruitment.id(),
                Samples.rubric(false, LocalDate.now(clock.getZone()).plusDays(1)));
        Person other = recruitment.expert("druga");
        Reviewed.review(application, expert, recruitment.coordinator(), false, false);
        Reviewed.review(application, other, recruitment.coordinator(), false, false);
        assertThat(world.lastMessageTo(expert.email())).contains("Przydzielono teraz: 1");
        World.in(() -> {
            reminders.remind();
            return null;
        });
        assertThat(world.single("SELECT string_agg(recipient, ',') FROM outbox_message WHERE kind = 'REVIEWS_DUE'"))
                .isEqualTo(other.email());
    }
}
