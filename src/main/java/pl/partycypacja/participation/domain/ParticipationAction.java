package pl.partycypacja.participation.domain;

import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done with a participation: by whom, and in which states.
public enum ParticipationAction implements Action<Participation> {
    /// A coordinator may do it for somebody who calls.
    RESIGN;

    @Override
    public Set<Relation> by() {
        return EnumSet.of(OWNER, COORDINATOR);
    }

    @Override
    public boolean isPossible(Participation participation, Instant now) {
        return participation.status().canBecome(ParticipationStatus.RESIGNED);
    }
}
