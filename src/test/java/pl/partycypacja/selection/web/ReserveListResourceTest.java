package pl.partycypacja.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Gate;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.selection.domain.result.ReserveList;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReserveListResourceTest extends AfterReviews {

    @Inject
    ReserveList reserveList;

    @BeforeEach
    void announceResults() {
        prepare(PLACES, 2).expect(200);
        announce().expect(200);
    }

    @Test
    @DisplayName("APP-9: when a participant resigns, the first on the reserve list is offered the place")
    void theFirstInReserveIsOfferedThePlace() {
        act(2, "accept-place").expect(409, "state-conflict");
        assertThat(resign(0).expect(200).text("status")).isEqualTo("RESIGNED");
        resign(0).expect(409, "state-conflict");
        assertThat(show(2).body().at("/offer/status").asText()).isEqualTo("OPEN");
        assertThat(show(2).body().get("allowedActions").toString()).isEqualTo("[\"ACCEPT_PLACE\",\"DECLINE_PLACE\"]");
        assertThat(show(3).body().get("offer").isNull()).isTrue();
        assertThat(world.lastMessageTo(people.get(2).email())).contains("Zwolniło się miejsce");
        act(3, "accept-place").expect(409, "state-conflict");
        assertThat(act(2, "accept-place").expect(200).text("status")).isEqualTo("ACCEPTED");
        assertThat(participationOf(2)).isNotEmpty();
        act(2, "accept-place").expect(409, "state-conflict");
    }

    @Test
    @DisplayName("APP-9: a place that is declined, or not accepted in time, goes on to the next, once")
    void placesGoOn() throws Exception {
        resign(0).expect(200);
        act(2, "decline-place").expect(200);
        assertThat(show(3).body().at("/offer/status").asText()).isEqualTo("OPEN");
        clock.setTo(Instant.now().plus(Duration.ofDays(8)));
        Person late = world.again(people.get(3));
        String path = "/api/v1/applications/" + applications.get(3);
        Http.post(path + "/accept-place").as(late).newKey().send().expect(409, "state-conflict");
        Race.of(2, i -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            reserveList.passOnLapsed();
            request.terminate();
            return 0;
        });
        assertThat(Http.get(path).as(late).send().body().at("/offer/status").asText())
                .isEqualTo("LAPSED");
        assertThat(world.single("SELECT count(*) FROM outbox_message WHERE kind = 'PLACE_LAPSED'"))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("APP-9: two who resign at once make two offers, to two people")
    void twoResignationsMakeTwoOffers() throws Exception {
        assertThat(Gate.race(world, "place_offer", 4, i -> resign(i % 2).status()))
                .contains(200)
                .containsOnly(200, 409);
        assertThat(world.single("SELECT count(*) FROM place_offer WHERE status = 'OPEN'"))
                .isEqualTo(2L);
        assertThat(Race.of(8, i -> act(2 + i % 2, "accept-place").status())).containsOnly(200, 409);
        assertThat(world.single("SELECT count(*) FROM participation WHERE status = 'ACTIVE'"))
                .isEqualTo(2L);
    }

    @Test
    @DisplayName("rule 33: a participation is known to its participant and the programme's coordinators alone")
    void participationsAreTheirOwners() {
        String path = "/api/v1/participations/" + participationOf(0);
        Http.get(path).as(people.get(0)).send().expect(200);
        Http.get(path).as(people.get(1)).send().expect(404, "not-found");
        Http.get(path).as(recruitment.coordinator()).send().expect(200);
    }
}
