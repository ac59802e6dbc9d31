package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.events.domain.Drafted.aStudyVisit;
import static pl.partycypacja.events.domain.Drafted.aWorkshop;
import static pl.partycypacja.events.domain.Drafted.session;
import static pl.partycypacja.events.domain.Drafted.tier;
import static pl.partycypacja.events.domain.Drafted.webSession;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Faults;

class EventDetailsTest {

    private static List<String> faults(Drafted drafted) {
        return Faults.of(() -> drafted.details().requireConsistent());
    }

    @Test
    @DisplayName("EVT-1: a draft that contradicts itself nowhere is taken, with or without dates")
    void consistent() {
        assertThat(faults(aWorkshop())).isEmpty();
        assertThat(faults(aStudyVisit())).isEmpty();
        assertThat(faults(aStudyVisit().on())).isEmpty();
    }

    @Test
    @DisplayName("EVT-1: sessions are one after another, and each lasts a minute at least")
    void sessionsInOrder() {
        assertThat(faults(aWorkshop()
                        .on(
                                session("2030-06-20T08:00:00Z", "2030-06-20T08:00:59Z"),
                                session("2030-06-20T08:00:58Z", "2030-06-20T09:00:00Z"))))
                .containsExactly("/sessions/0/endsAt date-order", "/sessions/1/startsAt date-order");
        assertThat(faults(aWorkshop()
                        .on(
                                session("2030-06-20T08:00:00Z", "2030-06-20T08:01:00Z"),
                                session("2030-06-20T08:01:00Z", "2030-06-20T09:00:00Z"))))
                .isEmpty();
    }

    @Test
    @DisplayName("EVT-7: the minimum is at most the capacity, and the decision comes before the event")
    void minimumAndDecision() {
        assertThat(faults(aWorkshop().withPlaces(20).withMinimum(21).decidedOn("2030-06-21")))
                .containsExactly("/minimum out-of-range", "/decisionOn date-order");
        assertThat(faults(aWorkshop().withPlaces(20).withMinimum(20).decidedOn("2030-06-20")))
                .isEmpty();
    }

    @Test
    @DisplayName("EVT-4: sign-up is said to open once, and opens before it closes")
    void signUpOpensBeforeItCloses() {
        assertThat(faults(aWorkshop().withSignUp("2030-06-01", 21, null)))
                .containsExactly("/signUp/opensDaysBefore not-applicable");
        assertThat(faults(aWorkshop().withSignUp("2030-06-21", null, null)))
                .containsExactly("/signUp/closesOn date-order");
        assertThat(faults(aWorkshop().withSignUp("2030-06-11", null, "2030-06-10")))
                .containsExactly("/signUp/closesOn date-order");
        assertThat(faults(aWorkshop().withSignUp("2030-06-10", null, "2030-06-10")))
                .isEmpty();
    }

    @Test
    @DisplayName("EVT-5: tiers open in their order, under names of their own, before sign-up closes")
    void tiersInOrder() {
        assertThat(faults(aWorkshop().withTiers(tier("Pierwsi", 7), tier("Drudzy", 30))))
                .containsExactly("/tiers/1/opensDaysBefore date-order");
        assertThat(faults(aWorkshop().withTiers(tier("Pierwsi", 30), tier("Drudzy", null))))
                .as("the second would sign up from the publication on")
                .containsExactly("/tiers/1/opensDaysBefore date-order");
        assertThat(faults(aWorkshop().withTiers(tier("Pierwsi", 30), tier("Pierwsi", 7))))
                .containsExactly("/tiers/1/name duplicate");
        assertThat(faults(aWorkshop().withSignUp(null, null, "2030-06-10").withTiers(tier("Spóźnieni", 7))))
                .containsExactly("/tiers/0/opensDaysBefore date-order");
        assertThat(faults(aWorkshop().withTiers(tier("Pierwsi", null), tier("Drudzy", 30), tier("Inni", 30))))
                .isEmpty();
    }

    @Test
    @DisplayName("EVT-4: sign-up for a study visit opens 21 days before it, unless another day is set")
    void signUpOpens() {
        assertThat(aStudyVisit().details().signUpOpensAt()).isEqualTo("2030-05-29T22:00:00Z");
        assertThat(aStudyVisit().withSignUp(null, 10, null).details().signUpOpensAt())
                .isEqualTo("2030-06-09T22:00:00Z");
        assertThat(aStudyVisit().withSignUp("2030-06-01", null, null).details().signUpOpensAt())
                .isEqualTo("2030-05-31T22:00:00Z");
        assertThat(aWorkshop().details().signUpOpensAt())
                .as("with the publication")
                .isNull();
    }

    @Test
    @DisplayName("EVT-5: a tier signs up from its own day on, but not before sign-up opens at all")
    void tiersOpen() {
        EventDetails visit = aStudyVisit()
                .withTiers(tier("Pierwsi", 30), tier("Drudzy", 7), tier("Inni", null))
                .details();
        assertThat(visit.signUpOpensAt(0)).isEqualTo("2030-05-29T22:00:00Z");
        assertThat(visit.signUpOpensAt(1)).isEqualTo("2030-06-12T22:00:00Z");
        assertThat(visit.signUpOpensAt(2)).isEqualTo("2030-05-29T22:00:00Z");
        assertThat(aWorkshop().withTiers(tier("Pierwsi", 30)).details().signUpOpensAt(0))
                .isEqualTo("2030-05-20T22:00:00Z");
    }

    @Test
    @DisplayName("EVT-4: sign-up closes at the end of its last day, or with the start if that is earlier")
    void signUpCloses() {
        assertThat(aWorkshop().details().signUpClosesAt()).isEqualTo(Drafted.START);
        assertThat(aWorkshop().withSignUp(null, null, "2030-06-18").details().signUpClosesAt())
                .isEqualTo("2030-06-18T22:00:00Z");
        assertThat(aWorkshop().withSignUp(null, null, "2030-06-20").details().signUpClosesAt())
                .isEqualTo(Drafted.START);
    }

    @Test
    @DisplayName("EVT-6: an offered place is kept for 48 hours, unless another number is set")
    void offersLast() {
        assertThat(aWorkshop().details().offerLasts()).hasHours(48);
    }

    @Test
    @DisplayName("EVT-1: hours are counted over all sessions")
    void minutes() {
        assertThat(aWorkshop().details().minutes()).isEqualTo(6 * 60);
        assertThat(aStudyVisit().details().minutes()).isEqualTo(12 * 60);
        assertThat(aWorkshop().on().details().minutes()).isZero();
    }

    @Test
    @DisplayName("EVT-2: days are those of Warsaw; what ends at midnight does not take another one")
    void days() {
        assertThat(aWorkshop().details().days()).isEqualTo(1);
        assertThat(aStudyVisit().details().days()).isEqualTo(2);
        assertThat(aWorkshop()
                        .on(session("2030-06-20T20:00:00Z", "2030-06-20T22:00:00Z"))
                        .details()
                        .days())
                .as("until midnight in Warsaw")
                .isEqualTo(1);
        assertThat(aWorkshop()
                        .on(session("2030-06-20T20:00:00Z", "2030-06-20T22:01:00Z"))
                        .details()
                        .days())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("EVT-1: an event is copied to another day at the same hours, whatever the clocks do")
    void movedToAnotherDay() {
        EventDetails winter = aStudyVisit()
                .decidedOn("2030-06-10")
                .withSignUp("2030-06-01", null, "2030-06-18")
                .details()
                .movedTo(LocalDate.parse("2030-12-05"));
        assertThat(winter.startsAt()).isEqualTo("2030-12-05T09:00:00Z");
        assertThat(winter.endsAt()).isEqualTo("2030-12-06T14:00:00Z");
        assertThat(winter.agenda().getFirst().startsAt()).isEqualTo("2030-12-05T09:00:00Z");
        assertThat(winter.decisionOn()).isEqualTo("2030-11-25");
        assertThat(winter.signUp().opensOn()).isEqualTo("2030-11-16");
        assertThat(winter.signUp().closesOn()).isEqualTo("2030-12-03");
        assertThat(Faults.of(() -> aWorkshop().on().details().movedTo(LocalDate.parse("2030-12-05"))))
                .containsExactly("/startsOn not-applicable");
    }

    @Test
    @DisplayName("EVT-5: the order of tiers changes with their conditions, not with their days")
    void orderOfTiers() {
        EventDetails before =
                aWorkshop().withTiers(tier("Pierwsi", 30), tier("Drudzy", 7)).details();
        assertThat(aWorkshop()
                        .withTiers(tier("Pierwsi", 40), tier("Drudzy", 5))
                        .details()
                        .hasOrderOf(before))
                .isTrue();
        assertThat(aWorkshop()
                        .withTiers(tier("Drudzy", 30), tier("Pierwsi", 7))
                        .details()
                        .hasOrderOf(before))
                .isFalse();
    }

    @Test
    @DisplayName("addresses on the web are listed once, and taken out for others")
    void links() {
        EventDetails online = aWorkshop()
                .on(
                        webSession("2030-06-20T08:00:00Z", "2030-06-20T09:00:00Z"),
                        webSession("2030-06-21T08:00:00Z", "2030-06-21T09:00:00Z"))
                .details();
        assertThat(online.links()).containsExactly("https://example.org/a");
        assertThat(online.sessionsWithoutLinks())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.link()).isNull());
        assertThat(online.where(true)).isEqualTo("https://example.org/a");
        assertThat(online.where(false)).isEqualTo("online");
        assertThat(aWorkshop().details().where(false)).isEqualTo("Ratusz, Rynek 1");
    }
}
