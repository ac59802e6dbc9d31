package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.events.domain.Drafted.aStudyVisit;
import static pl.partycypacja.events.domain.Drafted.aWorkshop;
import static pl.partycypacja.events.domain.Drafted.session;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Faults;
import pl.partycypacja.organisations.OrganisationKind;

class PublicationRulesTest {

    private static List<String> faults(Drafted drafted) {
        return faults(drafted, Drafted.NOW);
    }

    private static List<String> faults(Drafted drafted, Instant now) {
        return Faults.of(
                () -> PublicationRules.faultsToPublish(drafted.details(), now).throwIfAny());
    }

    private static List<String> faultsToChange(Drafted drafted, Drafted before, String now) {
        return Faults.of(() -> PublicationRules.faultsToChange(drafted.details(), before.details(), Instant.parse(now))
                .throwIfAny());
    }

    @Test
    @DisplayName("EVT-1: an event is published once each of its sessions has a time and a place")
    void datesAndPlaces() {
        assertThat(faults(aWorkshop())).isEmpty();
        assertThat(faults(aWorkshop().on())).containsExactly("/sessions required");
        EventSession nowhere = new EventSession(Drafted.START, Drafted.END, null, null);
        assertThat(faults(aWorkshop().on(nowhere))).containsExactly("/sessions/0/place required");
    }

    @Test
    @DisplayName("EVT-2: a study visit lasts two days")
    void twoDays() {
        assertThat(faults(aStudyVisit())).isEmpty();
        assertThat(faults(aStudyVisit().on(session("2030-06-20T08:00:00Z", "2030-06-20T15:00:00Z"))))
                .containsExactly("/sessions study-visit-days");
        assertThat(faults(aStudyVisit()
                        .on(
                                session("2030-06-20T08:00:00Z", "2030-06-20T15:00:00Z"),
                                session("2030-06-22T08:00:00Z", "2030-06-22T15:00:00Z"))))
                .containsExactly("/sessions study-visit-days");
    }

    @Test
    @DisplayName("EVT-2: a study visit takes 15 to 25 people, and does not take place for fewer")
    void size() {
        assertThat(faults(aStudyVisit().withPlaces(14))).containsExactly("/capacity study-visit-size");
        assertThat(faults(aStudyVisit().withPlaces(15))).isEmpty();
        assertThat(faults(aStudyVisit().withPlaces(25))).isEmpty();
        assertThat(faults(aStudyVisit().withPlaces(26))).containsExactly("/capacity study-visit-size");
        assertThat(faults(aStudyVisit().withMinimum(14))).containsExactly("/minimum study-visit-size");
        assertThat(faults(aStudyVisit().withMinimum(null))).containsExactly("/minimum study-visit-size");
    }

    @Test
    @DisplayName("EVT-3: a study visit meets local authorities and local organisations")
    void meetings() {
        assertThat(faults(aStudyVisit().meeting(OrganisationKind.NGO)))
                .containsExactly("/agenda meeting-with-authorities-missing");
        assertThat(faults(aStudyVisit().meeting(OrganisationKind.LOCAL_GOVERNMENT)))
                .containsExactly("/agenda meeting-with-ngos-missing");
    }

    @Test
    @DisplayName("EVT-2, EVT-3: what holds for study visits holds for no other kind")
    void otherKinds() {
        assertThat(faults(aWorkshop().withPlaces(1))).isEmpty();
    }

    @Test
    @DisplayName("EVT-3: neither the start, nor the end of sign-up, nor the decision is over when it is published")
    void nothingIsOver() {
        Drafted workshop = aWorkshop().withSignUp(null, null, "2030-06-18").decidedOn("2030-06-10");
        assertThat(faults(workshop, Instant.parse("2030-06-10T21:59:59Z"))).isEmpty();
        assertThat(faults(workshop, Instant.parse("2030-06-10T22:00:00Z"))).containsExactly("/decisionOn in-the-past");
        assertThat(faults(workshop, Instant.parse("2030-06-18T22:00:00Z")))
                .containsExactly("/signUp/closesOn in-the-past", "/decisionOn in-the-past");
        assertThat(faults(workshop, Drafted.START))
                .containsExactly(
                        "/sessions/0/startsAt in-the-past", "/signUp/closesOn in-the-past", "/decisionOn in-the-past");
    }

    @Test
    @DisplayName("EVT-1: what has begun may still change, but is not moved into the past")
    void notIntoThePast() {
        Drafted before = aWorkshop()
                .on(
                        session("2030-06-20T08:00:00Z", "2030-06-20T14:00:00Z"),
                        session("2030-06-22T08:00:00Z", "2030-06-22T14:00:00Z"));
        Drafted later = aWorkshop()
                .on(
                        session("2030-06-20T08:00:00Z", "2030-06-20T14:00:00Z"),
                        session("2030-06-23T08:00:00Z", "2030-06-23T14:00:00Z"));
        assertThat(faultsToChange(later, before, "2030-06-21T08:00:00Z")).isEmpty();
        Drafted over = aWorkshop().on(session("2019-06-20T08:00:00Z", "2019-06-20T14:00:00Z"));
        assertThat(faultsToChange(over, before, "2030-06-21T08:00:00Z"))
                .containsExactly("/sessions/0/startsAt in-the-past", "/sessions/0/endsAt in-the-past");
        assertThat(faultsToChange(aWorkshop(), before, "2030-06-21T08:00:00Z"))
                .as("its only session that is left is over")
                .containsExactly("/sessions/0/endsAt in-the-past");
    }
}
