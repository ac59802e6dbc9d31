package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.ClosedRecruitment;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.Reviewed;
import pl.partycypacja.fixtures.Samples;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InterviewsResourceTest {

    private static final int LAST_DAY = 5;

    @Inject
    World world;

    @Inject
    TestClock clock;

    private ClosedRecruitment recruitment;
    private Person expert;
    private Person applicant;
    private Person second;
    private UUID application;
    private UUID other;

    @BeforeEach
    void review() {
        recruitment = new ClosedRecruitment(world, clock, Map.of("interviewsUntil", LAST_DAY, "resultsOn", 8));
        Reviewed.rubric(recruitment.id(), Samples.rubric(false));
        expert = recruitment.expert("ekspert");
        applicant = world.person("pierwszy", Role.USER);
        second = world.person("drugi", Role.USER);
        application = recruitment.submitted(applicant);
        other = recruitment.submitted(second);
        recruitment.reviewed(application, expert, 9);
        recruitment.reviewed(other, expert, 4);
    }

    private void shortlistBoth() {
        recruitment.post("shortlist", "{\"best\": 2}").expect(200);
    }

    private Answer create(Instant start, String more) {
        return recruitment.post(
                "interview-slots",
                "{\"startsAt\": \"%s\", \"lengthMinutes\": 30, \"place\": \"Łódź, ul. Żwirki 1\", %s}"
                        .formatted(start.truncatedTo(ChronoUnit.SECONDS), more));
    }

    private UUID slot(int hours) {
        return UUID.fromString(
                create(Instant.now().plus(Duration.ofHours(hours)), "\"panel\": [\"" + expert.id() + "\"]")
                        .expect(201)
                        .text("id"));
    }

    private static Answer book(UUID slot, UUID application, Person person) {
        return Http.post("/api/v1/interview-slots/" + slot + "/book")
                .as(person)
                .newKey()
                .json("{\"applicationId\": \"" + application + "\"}")
                .send();
    }

    private static Answer act(UUID slot, String action, Person person, String body) {
        return Http.post("/api/v1/interview-slots/" + slot + "/" + action)
                .as(person)
                .newKey()
                .json(body)
                .send();
    }

    private JsonNode slots(Person person) {
        return Http.get(recruitment.path() + "/interview-slots")
                .as(person)
                .send()
                .expect(200)
                .body()
                .get("items");
    }

    private String statusOf(UUID id, Person person) {
        return Http.get("/api/v1/applications/" + id).as(person).send().text("status");
    }

    @Nested
    class OfTheShortlist {

        @Test
        @DisplayName("APP-1, APP-7: the best of the ranking are shortlisted and told; again, nobody is told twice")
        void theBestAreShortlisted() {
            assertThat(recruitment
                            .post("shortlist", "{\"best\": 1}")
                            .expect(200)
                            .body()
                            .get("shortlisted")
                            .asInt())
                    .isEqualTo(1);
            assertThat(statusOf(application, applicant)).isEqualTo("SHORTLISTED");
            assertThat(statusOf(other, second)).isEqualTo("UNDER_REVIEW");
            assertThat(world.lastMessageTo(applicant.email())).contains("zostało wybrane do rozmowy");
            assertThat(recruitment
                            .post("shortlist", "{\"best\": 1}")
                            .expect(200)
                            .body()
                            .get("shortlisted")
                            .asInt())
                    .isZero();
            assertThat(recruitment
                            .post("shortlist", "{\"applications\": [\"" + other + "\"]}")
                            .expect(200)
                            .body()
                            .get("shortlisted")
                            .asInt())
                    .isEqualTo(1);
            assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'APPLICATION_SHORTLISTED'"))
                    .isEqualTo(2L);
        }

        @Test
        @DisplayName("APP-6: no cut goes through a tie, or takes what was reviewed too little")
        void noCutGoesThroughATie() {
            Person third = world.person("trzeci", Role.USER);
            UUID tied = recruitment.submitted(third);
            recruitment.reviewed(tied, expert, 9);
            assertThat(recruitment
                            .post("shortlist", "{\"best\": 1}")
                            .expect(422)
                            .faults())
                    .containsExactly("/best tie-at-cut");
            recruitment.submitted(world.person("czwarty", Role.USER));
            assertThat(recruitment
                            .post("shortlist", "{\"best\": 4}")
                            .expect(422)
                            .faults())
                    .containsExactly("/best reviews-missing");
            recruitment.post("shortlist", "{\"best\": 2}").expect(200);
        }

        @Test
        @DisplayName("rule 12: whoever names something else, or both, is told what is wrong")
        void wrongNamesAreRefused() {
            UUID unreviewed = recruitment.submitted(world.person("trzeci", Role.USER));
            UUID unknown = UUID.randomUUID();
            assertThat(recruitment
                            .post("shortlist", "{\"applications\": [\"%s\", \"%s\"]}".formatted(unreviewed, unknown))
                            .expect(422)
                            .faults())
                    .containsExactly("/applications/1 unknown-reference");
            assertThat(recruitment
                            .post("shortlist", "{\"applications\": [\"" + unreviewed + "\"]}")
                            .expect(409, "state-conflict")
                            .text("currentState"))
                    .isEqualTo("SUBMITTED");
            assertThat(recruitment.post("shortlist", "{}").expect(422).faults()).containsExactly("/best choose-one");
        }
    }

    @Nested
    class OfSlots {

        @Test
        @DisplayName("APP-7: no slot lies before the closing, in the past, or after the last day of interviews")
        void slotsLieWithinTheirWindow() {
            String nobody = "\"panel\": []";
            Instant end = LocalDate.now(ZoneId.of("Europe/Warsaw"))
                    .plusDays(LAST_DAY + 1)
                    .atStartOfDay(ZoneId.of("Europe/Warsaw"))
                    .toInstant();
            create(end.minus(Duration.ofMinutes(30)), nobody).expect(201);
            assertThat(create(end.minus(Duration.ofMinutes(29)), nobody)
                            .expect(422)
                            .faults())
                    .containsExactly("/startsAt after-interviews");
            assertThat(create(Instant.now().minusSeconds(60), nobody)
                            .expect(422)
                            .faults())
                    .containsExactly("/startsAt in-the-past");
            assertThat(create(Instant.now().minus(Duration.ofDays(30)), nobody)
                            .expect(422)
                            .faults())
                    .containsExactly("/startsAt in-the-past", "/startsAt before-closing");
            assertThat(create(Instant.now().plusSeconds(60), "\"panel\": [\"" + applicant.id() + "\"]")
                            .expect(422)
                            .faults())
                    .containsExactly("/panel/0 not-staff");
        }

        @Test
        @DisplayName("APP-7: shortlisted applicants see free slots and their own, panels theirs, others nothing")
        void everyoneSeesTheirSlots() {
            recruitment.post("shortlist", "{\"best\": 1}").expect(200);
            UUID mine = slot(24);
            UUID free = slot(25);
            UUID withoutPanel = UUID.fromString(create(Instant.now().plus(Duration.ofHours(26)), "\"panel\": []")
                    .expect(201)
                    .text("id"));
            book(mine, application, applicant).expect(200);
            world.execute("UPDATE interview_slot SET points = 70, outcome = 'HELD', note = 'Tajne' WHERE id = '" + mine
                    + "'");
            assertThat(slots(applicant).findValuesAsText("id")).contains(mine.toString(), free.toString());
            assertThat(slots(applicant).toString()).doesNotContain("Tajne", "\"points\":70");
            assertThat(slots(recruitment.coordinator()).toString()).contains("Tajne", "Osoba pierwszy");
            assertThat(slots(expert)).hasSize(2);
            Http.get(recruitment.path() + "/interview-slots").as(second).send().expect(403, "forbidden");
            for (UUID slot : List.of(mine, free, withoutPanel)) {
                Http.get("/api/v1/interview-slots/" + slot).as(second).send().expect(404, "not-found");
            }
            Http.get("/api/v1/interview-slots/" + withoutPanel)
                    .as(expert)
                    .send()
                    .expect(404, "not-found");
            recruitment
                    .post("shortlist", "{\"applications\": [\"" + other + "\"]}")
                    .expect(200);
            Http.get("/api/v1/interview-slots/" + mine).as(second).send().expect(404, "not-found");
            assertThat(slots(second).findValuesAsText("id")).doesNotContain(mine.toString());
        }

        @Test
        @DisplayName("NOT-1: whoever booked a slot that is moved is told, with a calendar that replaces the old one")
        void movedSlotsAreTold() {
            shortlistBoth();
            UUID slot = slot(24);
            book(slot, application, applicant).expect(200);
            String path = "/api/v1/interview-slots/" + slot;
            Answer before = Http.get(path).as(recruitment.coordinator()).send();
            Http.call("PUT", path)
                    .as(recruitment.coordinator())
                    .header("If-Match", before.etag())
                    .json(
                            "{\"startsAt\": \"%s\", \"lengthMinutes\": 30, \"place\": null, \"link\": \"https://example.org/r\", \"panel\": []}"
                                    .formatted(Instant.now()
                                            .plus(Duration.ofHours(30))
                                            .truncatedTo(ChronoUnit.SECONDS)))
                    .send()
                    .expect(200);
            assertThat(world.lastMessageTo(applicant.email())).contains("https://example.org/r");
            String calendar =
                    (String) world.single("SELECT calendar FROM outbox_message WHERE kind = 'INTERVIEW_MOVED'");
            assertThat(calendar.replace("\r\n ", ""))
                    .contains("SEQUENCE:2", "STATUS:CONFIRMED", "TZID=Europe/Warsaw", slot + "-" + application);
            Http.call("DELETE", path)
                    .as(recruitment.coordinator())
                    .header(
                            "If-Match",
                            Http.get(path).as(recruitment.coordinator()).send().etag())
                    .send()
                    .expect(409, "in-use");
        }
    }

    @Nested
    class OfBookings {

        @Test
        @DisplayName("APP-7: offers go to those without a time, with the free ones in text and calendar")
        void offersNameTheFreeTimes() {
            shortlistBoth();
            assertThat(recruitment.post("offer-interviews", "").status()).isNotEqualTo(200);
            UUID booked = slot(24);
            slot(25);
            book(booked, application, applicant).expect(200);
            Answer offered = Http.post(recruitment.path() + "/offer-interviews")
                    .as(recruitment.coordinator())
                    .newKey()
                    .send()
                    .expect(200);
            assertThat(offered.body().get("offered").asInt()).isEqualTo(1);
            assertThat(world.lastMessageTo(second.email())).contains("(30 min), Łódź, ul. Żwirki 1");
            String calendar =
                    (String) world.single("SELECT calendar FROM outbox_message WHERE kind = 'INTERVIEW_OFFERED'");
            assertThat(calendar).containsOnlyOnce("BEGIN:VEVENT").contains("STATUS:TENTATIVE", "BEGIN:VTIMEZONE");
        }

        @Test
        @DisplayName("APP-7: only shortlisted applicants book, for themselves, what is free and still to come")
        void onlyShortlistedApplicantsBook() {
            UUID slot = slot(24);
            assertThat(book(slot, application, applicant)
                            .expect(409, "state-conflict")
                            .text("currentState"))
                    .isEqualTo("UNDER_REVIEW");
            shortlistBoth();
            book(slot, other, applicant).expect(404, "not-found");
            book(slot, application, applicant).expect(200);
            book(slot, other, second).expect(409, "slot-taken");
            UUID past = slot(25);
            world.execute(
                    "UPDATE interview_slot SET starts_at = now() - interval '1 minute' WHERE id = '" + past + "'");
            book(past, other, second).expect(409, "slot-taken");
            assertThat(Http.get("/api/v1/applications/" + application)
                            .as(applicant)
                            .send()
                            .body()
                            .get("allowedActions")
                            .toString())
                    .isEqualTo("[\"WITHDRAW\",\"BOOK_INTERVIEW\"]");
        }

        @Test
        @DisplayName("APP-7: a talk can be moved to another free time until it begins, and given back")
        void bookingsAreMovedAndGivenBack() {
            shortlistBoth();
            UUID first = slot(24);
            UUID later = slot(25);
            book(first, application, applicant).expect(200);
            book(first, application, applicant).expect(200);
            book(later, application, applicant).expect(200);
            assertThat(world.single("SELECT count(*) FROM interview_slot WHERE application_id IS NOT NULL"))
                    .isEqualTo(1L);
            String calendar = (String) world.single(
                    "SELECT calendar FROM outbox_message WHERE kind = 'INTERVIEW_BOOKED' ORDER BY id DESC LIMIT 1");
            assertThat(calendar).containsOnlyOnce("STATUS:CANCELLED").containsOnlyOnce("STATUS:CONFIRMED");
            act(later, "release", second, "").expect(404, "not-found");
            Http.post("/api/v1/interview-slots/" + later + "/release")
                    .as(applicant)
                    .send()
                    .expect(200);
            assertThat(world.lastMessageTo(applicant.email())).contains("został zwolniony");
            book(later, application, applicant).expect(200);
            world.execute("UPDATE interview_slot SET starts_at = now() WHERE id = '" + later + "'");
            book(first, application, applicant).expect(409, "state-conflict");
            Http.post("/api/v1/interview-slots/" + later + "/release")
                    .as(applicant)
                    .send()
                    .expect(409);
        }

        @Test
        @DisplayName("APP-5: a slot whose panel has a conflict of interest with the applicant is not booked")
        void panelsAreImpartial() {
            shortlistBoth();
            UUID slot = slot(24);
            UUID association = world.organisation("Stowarzyszenie", applicant);
            world.join(association, expert);
            assertThat(book(slot, application, applicant).expect(422).faults())
                    .containsExactly("/applicationId conflict-of-interest");
            book(slot, other, second).expect(200);
        }

        @Test
        @DisplayName("APP-1, APP-7: whoever withdraws gives the time back; a cancelled recruitment has no talks")
        void withdrawnTalksDoNotTakePlace() {
            shortlistBoth();
            UUID slot = slot(24);
            UUID later = slot(25);
            book(slot, application, applicant).expect(200);
            Http.post("/api/v1/applications/" + application + "/withdraw")
                    .as(applicant)
                    .json("{}")
                    .send()
                    .expect(200);
            book(slot, other, second).expect(200);
            book(later, other, second).expect(200);
            recruitment.post("cancel", "{\"reason\": \"Brak środków\"}").expect(200);
            assertThat(world.single("SELECT count(*) FROM interview_slot WHERE application_id IS NOT NULL"))
                    .isEqualTo(0L);
            assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'INTERVIEW_CANCELLED'"))
                    .isEqualTo(2L);
        }

        @Test
        @DisplayName("APP-7: a time that is not yet booked gives its link to nobody")
        void linksAreForWhoBooked() {
            shortlistBoth();
            UUID slot = UUID.fromString(recruitment
                    .post(
                            "interview-slots",
                            "{\"startsAt\": \"%s\", \"lengthMinutes\": 30, \"place\": null, \"link\": \"https://tajny.example\", \"panel\": []}"
                                    .formatted(Instant.now().plusSeconds(7200).truncatedTo(ChronoUnit.SECONDS)))
                    .expect(201)
                    .text("id"));
            recruitment.post("offer-interviews", "{}").expect(200);
            assertThat(world.lastMessageTo(applicant.email()))
                    .contains("online")
                    .doesNotContain("tajny");
            assertThat((String)
                            world.single("SELECT min(calendar) FROM outbox_message WHERE kind = 'INTERVIEW_OFFERED'"))
                    .doesNotContain("tajny");
            assertThat(slots(second).toString()).doesNotContain("tajny");
            book(slot, application, applicant).expect(200);
            assertThat(slots(applicant).toString()).contains("https://tajny.example");
        }

        @Test
        @DisplayName("APP-7: a slot that moved beyond the last day of interviews is not booked")
        void noBookingAfterTheLastDay() {
            shortlistBoth();
            UUID slot = slot(24);
            world.execute("UPDATE interview_slot SET starts_at = now() + interval '" + (LAST_DAY + 2)
                    + " days' WHERE id = '" + slot + "'");
            book(slot, application, applicant).expect(409, "slot-taken");
        }

        @Test
        @DisplayName("APP-7: racing for five slots, each has one booking and nobody two")
        void eachSlotHasOneBooking() throws Exception {
            List<UUID> slots = List.of(slot(24), slot(25), slot(26), slot(27), slot(28));
            List<Person> people = IntStream.range(0, 12)
                    .mapToObj(i -> world.person("osoba" + i, Role.USER))
                    .toList();
            List<UUID> applications =
                    people.stream().map(recruitment::submitted).toList();
            world.execute("UPDATE application SET status = 'SHORTLISTED'");
            List<Integer> statuses = Race.of(
                    60,
                    i -> book(slots.get(i / 12), applications.get(i % 12), people.get(i % 12))
                            .status());
            assertThat(statuses).containsOnly(200, 409);
            assertThat(world.single("SELECT count(DISTINCT application_id) FROM interview_slot"))
                    .isEqualTo(world.single("SELECT count(application_id) FROM interview_slot"))
                    .isNotEqualTo(0L);
        }
    }

    @Nested
    class OfTalks {

        @Test
        @DisplayName(
                "APP-7: how a talk went is put on record by its panel, once it has begun, and shown to staff alone")
        void outcomesAreForStaff() {
            shortlistBoth();
            UUID slot = slot(24);
            String held = "{\"outcome\": \"HELD\", \"points\": 85, \"note\": \"Tajne\"}";
            act(slot, "outcome", expert, held).expect(409, "state-conflict");
            book(slot, application, applicant).expect(200);
            assertThat(act(slot, "outcome", expert, held)
                            .expect(409, "state-conflict")
                            .text("currentState"))
                    .isEqualTo("BOOKED");
            world.execute("UPDATE interview_slot SET starts_at = now() WHERE id = '" + slot + "'");
            act(slot, "outcome", applicant, held).expect(403, "forbidden");
            assertThat(act(slot, "outcome", expert, held)
                            .expect(200)
                            .body()
                            .at("/booking/points")
                            .asInt())
                    .isEqualTo(85);
            assertThat(act(slot, "outcome", expert, "{\"outcome\": \"NO_SHOW\", \"points\": 1}")
                            .expect(422)
                            .faults())
                    .containsExactly("/points not-applicable");
            Answer own = Http.get("/api/v1/interview-slots/" + slot)
                    .as(applicant)
                    .send()
                    .expect(200);
            assertThat(own.body().at("/booking/points").isNull()).isTrue();
            assertThat(own.body().at("/booking/note").isNull()).isTrue();
            assertThat(Http.get("/api/v1/applications/" + application + "/history")
                            .as(applicant)
                            .send()
                            .body()
                            .toString())
                    .doesNotContain("Tajne", "NO_SHOW", "HELD");
            assertThat(recruitment.get("ranking").at("/0/interviewPoints").asInt())
                    .isEqualTo(85);
        }

        @Test
        @DisplayName("APP-7: who did not come gets another time from a coordinator alone")
        void whoDidNotComeAsksACoordinator() {
            shortlistBoth();
            UUID slot = slot(24);
            UUID later = slot(25);
            book(slot, application, applicant).expect(200);
            world.execute("UPDATE interview_slot SET starts_at = now() WHERE id = '" + slot + "'");
            act(slot, "outcome", expert, "{\"outcome\": \"NO_SHOW\"}").expect(200);
            book(later, application, applicant).expect(409, "state-conflict");
            book(later, application, recruitment.coordinator()).expect(200);
            act(slot, "outcome", expert, "{\"outcome\": \"HELD\"}").expect(409, "in-use");
            assertThat(world.lastMessageTo(applicant.email())).contains("odbędzie się");
        }
    }
}
