package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Tickets;

/// Issues and reads tickets: what people show at the door. A ticket is good for one registration and its event,
/// until the event ends (EVT-9).
@ApplicationScoped
public class EventTickets {

    private final Tickets tickets;

    EventTickets(Tickets tickets) {
        this.tickets = tickets;
    }

    /// @throws Forbidden for anyone else than the person
    /// @throws StateConflict for a registration that has no place
    public String issue(Seen<Registration> seen) {
        seen.requireAny(Relation.OWNER);
        Registration registration = seen.thing();
        if (!registration.hasPlace()) {
            throw seen.conflict(RegistrationAction.class);
        }
        Event event = registration.event();
        return tickets.issue(registration.id().toString(), event.id().toString(), event.endsAt());
    }

    /// The id of the registration that a ticket was issued for; empty for anything else than a ticket for the
    /// event.
    Optional<UUID> findRegistration(String ticket, Event event) {
        return tickets.findSubject(ticket, event.id().toString()).map(UUID::fromString);
    }
}
