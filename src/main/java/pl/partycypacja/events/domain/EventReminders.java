package pl.partycypacja.events.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.platform.operations.Retried;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;

/// Reminds coordinators on an event's decision day that too few have signed up (EVT-7). When the day is moved, they
/// are reminded on the new one too.
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

    /// Every instance tries; the first one does it.
    @Scheduled(every = "1h", delayed = "70s")
    @Transactional
    @Retried
    public void remindOfDecisions() {
        events.takeDueForDecision(clock.instant(), Warsaw.today(clock)).forEach(this::remind);
    }

    private void remind(UUID id) {
        Event event = events.getById(id);
        letters.tellDecisionDue(event, programmes.listCoordinatorIds(event.programmeId()));
    }
}
