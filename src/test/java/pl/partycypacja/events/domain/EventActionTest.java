package pl.partycypacja.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

class EventActionTest {

    private static final Caller CALLER = new Caller(UUID.randomUUID(), Set.of());

    private static final Map<String, Instant> MOMENTS = Map.of(
            "before",
            Drafted.START.minusNanos(1),
            "begun",
            Drafted.START,
            "last moment",
            Drafted.END.minusNanos(1),
            "over",
            Drafted.END);

    /// What coordinators may do, by status and moment.
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("DRAFT before", "UPDATE DELETE PUBLISH"),
            Map.entry("DRAFT begun", "UPDATE DELETE PUBLISH"),
            Map.entry("DRAFT last moment", "UPDATE DELETE PUBLISH"),
            Map.entry("DRAFT over", "UPDATE DELETE PUBLISH"),
            Map.entry("PUBLISHED before", "UPDATE CONFIRM CANCEL"),
            Map.entry("PUBLISHED begun", "UPDATE"),
            Map.entry("PUBLISHED last moment", "UPDATE"),
            Map.entry("PUBLISHED over", ""),
            Map.entry("CONFIRMED before", "UPDATE CANCEL"),
            Map.entry("CONFIRMED begun", "UPDATE"),
            Map.entry("CONFIRMED last moment", "UPDATE"),
            Map.entry("CONFIRMED over", ""),
            Map.entry("CANCELLED before", ""),
            Map.entry("CANCELLED begun", ""),
            Map.entry("CANCELLED last moment", ""),
            Map.entry("CANCELLED over", ""));

    @Test
    @DisplayName("EVT-7: one table of an event's actions, all statuses, moments and relations")
    void allStatusesMomentsAndRelations() {
        assertThat(ALLOWED).hasSize(EventStatus.values().length * MOMENTS.size());
        for (EventStatus status : EventStatus.values()) {
            MOMENTS.forEach((name, moment) -> {
                Event event = Drafted.aWorkshop().in(status);
                for (Relation relation : Relation.values()) {
                    String expected =
                            relation == Relation.COORDINATOR ? ALLOWED.getOrDefault(status + " " + name, "?") : "";
                    assertThat(allowed(event, moment, relation))
                            .as(status + " " + name + " " + relation)
                            .isEqualTo(expected);
                }
            });
        }
    }

    private static String allowed(Event event, Instant moment, Relation relation) {
        Seen<Event> seen = new Seen<>(event, CALLER, Standing.known(relation), Clock.fixed(moment, Warsaw.ZONE));
        List<String> names =
                seen.allowedActions(EventAction.class).stream().map(Enum::name).toList();
        return String.join(" ", names);
    }
}
