package pl.partycypacja.programmes.domain;

import java.time.Instant;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.programmes.PublicationStatus;

/// The steps of a programme or an edition. The programme's coordinators take them.
public enum PublicationAction implements Action<Publishable> {
    PUBLISH(PublicationStatus.PUBLISHED),
    ARCHIVE(PublicationStatus.ARCHIVED);

    private final PublicationStatus next;

    PublicationAction(PublicationStatus next) {
        this.next = next;
    }

    /// The status that the step leads to.
    PublicationStatus next() {
        return next;
    }

    @Override
    public Set<Relation> by() {
        return Set.of(Relation.COORDINATOR);
    }

    @Override
    public boolean isPossible(Publishable thing, Instant now) {
        return thing.status().canBecome(next);
    }
}
