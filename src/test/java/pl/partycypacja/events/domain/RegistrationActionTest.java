package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

class RegistrationActionTest {

    private static final Instant NOW = Drafted.NOW;
    private static final Instant DEADLINE = NOW.plusSeconds(3600);
    private static final Caller CALLER = new Caller(UUID.randomUUID(), Set.of());

    /// What each relation may do with a registration for an organisation, by its status.
    private static final Map<RegistrationStatus, Map<Relation, String>> ALLOWED = Map.of(
            RegistrationStatus.CONFIRMED,
                    Map.of(Relation.OWNER, "UPDATE TRANSFER CANCEL", Relation.COORDINATOR, "TRANSFER CANCEL"),
            RegistrationStatus.WAITLISTED, Map.of(Relation.OWNER, "UPDATE CANCEL", Relation.COORDINATOR, "CANCEL"),
            RegistrationStatus.OFFERED,
                    Map.of(Relation.OWNER, "ACCEPT DECLINE UPDATE CANCEL", Relation.COORDINATOR, "CANCEL"),
            RegistrationStatus.DECLINED, Map.of(),
            RegistrationStatus.LAPSED, Map.of(),
            RegistrationStatus.CANCELLED, Map.of());

    private static Registration in(RegistrationStatus status, Event event, @Nullable UUID organisation) {
        boolean hasPlace = status == RegistrationStatus.CONFIRMED || status == RegistrationStatus.CANCELLED;
        Registration registration = new Registration(event, UUID.randomUUID(), organisation, 0, hasPlace, NOW);
        switch (status) {
            case CONFIRMED, WAITLISTED -> {}
            case OFFERED -> registration.offer(DEADLINE, NOW);
            case DECLINED, LAPSED -> {
                registration.offer(DEADLINE, NOW);
                registration.become(status, NOW);
            }
            case CANCELLED -> registration.become(status, NOW);
        }
        return registration;
    }

    private static String allowed(Registration registration, Instant moment, Relation relation) {
        Seen<Registration> seen =
                new Seen<>(registration, CALLER, Standing.known(relation), Clock.fixed(moment, Warsaw.ZONE));
        List<String> names = seen.allowedActions(RegistrationAction.class).stream()
                .map(Enum::name)
                .toList();
        return String.join(" ", names);
    }

    @Test
    @DisplayName("EVT-6: one table of a registration's actions, all statuses and relations")
    void allStatusesAndRelations() {
        assertThat(ALLOWED).containsOnlyKeys(RegistrationStatus.values());
        Event event = Drafted.aWorkshop().published();
        ALLOWED.forEach((status, byRelation) -> {
            for (Relation relation : Relation.values()) {
                assertThat(allowed(in(status, event, UUID.randomUUID()), NOW, relation))
                        .as(status + " " + relation)
                        .isEqualTo(byRelation.getOrDefault(relation, ""));
            }
        });
    }

    @Test
    @DisplayName("EVT-6: a place that is not an organisation's is given to nobody else")
    void personalPlacesAreNotTransferred() {
        Registration personal =
                in(RegistrationStatus.CONFIRMED, Drafted.aWorkshop().published(), null);
        assertThat(allowed(personal, NOW, Relation.OWNER)).isEqualTo("UPDATE CANCEL");
        assertThat(allowed(personal, NOW, Relation.COORDINATOR)).isEqualTo("CANCEL");
    }

    @Test
    @DisplayName("EVT-6: nothing can be done from the offer's deadline on, and a moment before everything")
    void offersLapse() {
        Registration offered =
                in(RegistrationStatus.OFFERED, Drafted.aWorkshop().published(), null);
        assertThat(allowed(offered, DEADLINE.minusNanos(1), Relation.OWNER)).isEqualTo("ACCEPT DECLINE UPDATE CANCEL");
        assertThat(allowed(offered, DEADLINE, Relation.OWNER)).isEmpty();
    }

    @Test
    @DisplayName("EVT-6: nothing can be done with any registration once the event has begun or is called off")
    void nothingOnceTheEventHasBegun() {
        for (RegistrationStatus status : RegistrationStatus.values()) {
            for (Relation relation : Relation.values()) {
                Registration begun = in(status, Drafted.aWorkshop().published(), UUID.randomUUID());
                assertThat(allowed(begun, Drafted.START, relation))
                        .as(status + " " + relation)
                        .isEmpty();
                Registration calledOff = in(status, Drafted.aWorkshop().in(EventStatus.CANCELLED), UUID.randomUUID());
                assertThat(allowed(calledOff, NOW, relation))
                        .as(status + " " + relation)
                        .isEmpty();
            }
        }
    }
}
