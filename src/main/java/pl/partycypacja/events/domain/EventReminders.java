package pl.partycypacja.events.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;

/// Reminds coordinators on an event's decision day, when too few have signed up (EVT-7); once for each such day.
@ApplicationScoped
public class EventReminders {

    private final EventRepository events;
    private final RegistrationLetters letters;
    private final ProgrammesApi programmes;
    private final Clock clock;

    EventReminders(EventRepository events, RegistrationLetters letters, ProgrammesApi programmes, Clock clock) {
        this.events = events;
        this.letters = letters;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// Whichever instance comes first.
    @Scheduled(every = "1h", delayed = "70s")
    public void remindOfDecisions() {
        QuarkusTransaction.requiringNew().run(() -> takeDue().forEach(this::remind));
    }

    private void remind(UUID id) {
        Event event = events.findById(id);
        letters.tellStaff(
                EventMessage.EVENT_DECISION_DUE,
                event,
                programmes.listCoordinatorIds(event.programmeId()),
                Map.of(
                        "taken",
                        Integer.toString(event.taken()),
                        "minimum",
                        String.valueOf(event.details().minimum())));
    }

    /// Marks those that nobody was told of, and so takes them.
    private List<UUID> takeDue() {
        return events.getEntityManager()
                .createNativeQuery("""
                        UPDATE event SET decision_reminded_for = CAST(details ->> 'decisionOn' AS date)
                        WHERE status = 'PUBLISHED' AND starts_at > :now
                          AND decision_reminded_for IS DISTINCT FROM CAST(details ->> 'decisionOn' AS date)
                          AND taken < CAST(details ->> 'minimum' AS integer)
                          AND CAST(details ->> 'decisionOn' AS date) <= :today
                        RETURNING id
                        """)
                .setParameter("now", clock.instant())
                .setParameter("today", Warsaw.today(clock))
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }
}
