package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Tickets;

/// What people show at the door: a ticket of their registration for its event, good until the event ends (EVT-9).
@ApplicationScoped
public class EventTickets {

    private final Tickets tickets;
    private final Clock clock;

    EventTickets(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /// @throws StateConflict for a registration that has no place
    public String issue(Registration registration, Event event) {
        if (registration.status() != RegistrationStatus.CONFIRMED) {
            throw new StateConflict(
                    registration.statusAt(clock.instant()), registration.allowedActions(event, clock.instant()));
        }
        return tickets.issue(registration.id().toString(), event.id().toString(), event.endsAt());
    }

    /// The registration that a ticket for the event is of.
    Optional<UUID> findRegistration(String ticket, Event event) {
        return tickets.findSubject(ticket, event.id().toString()).map(UUID::fromString);
    }
}
