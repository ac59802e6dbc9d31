package pl.partycypacja.events.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done with a registration, by whom, and in which states: nothing once its event has begun or is
/// called off. The owner is the person who signed up, whatever organisation they come for.
public enum RegistrationAction implements Action<Registration> {
    ACCEPT(EnumSet.of(Relation.OWNER), EnumSet.of(RegistrationStatus.OFFERED)),
    DECLINE(EnumSet.of(Relation.OWNER), EnumSet.of(RegistrationStatus.OFFERED)),
    UPDATE(EnumSet.of(Relation.OWNER), RegistrationStatus.LIVE),
    /// Of a place for an organisation, to another member of it.
    TRANSFER(EnumSet.of(Relation.OWNER, Relation.COORDINATOR), EnumSet.of(RegistrationStatus.CONFIRMED)),
    CANCEL(EnumSet.of(Relation.OWNER, Relation.COORDINATOR), RegistrationStatus.LIVE);

    private final Set<Relation> by;
    private final Set<RegistrationStatus> states;

    RegistrationAction(Set<Relation> by, Set<RegistrationStatus> states) {
        this.by = by;
        this.states = states;
    }

    @Override
    public Set<Relation> by() {
        return by;
    }

    @Override
    public boolean isPossible(Registration registration, Instant now) {
        return registration.event().isUpcoming(now)
                && states.contains(registration.stateAt(now))
                && (this != TRANSFER || registration.organisationId() != null);
    }
}
