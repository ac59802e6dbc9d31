package pl.partycypacja.advice.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done with a request for advice: the state that it leads to, and who may do it. It is possible in the
/// states that can become that one ([AdviceStatus#canBecome]).
@SuppressWarnings("ImmutableEnumChecker") // the set is never changed
public enum AdviceAction implements Action<AdviceRequest> {
    ASSIGN(AdviceStatus.ASSIGNED, Relation.COORDINATOR),
    SCHEDULE(AdviceStatus.SCHEDULED, Relation.COORDINATOR, Relation.EXPERT),
    COMPLETE(AdviceStatus.COMPLETED, Relation.COORDINATOR, Relation.EXPERT),
    CANCEL(AdviceStatus.CANCELLED, Relation.OWNER, Relation.COORDINATOR);

    private final AdviceStatus next;
    private final Set<Relation> by;

    AdviceAction(AdviceStatus next, Relation... by) {
        this.next = next;
        this.by = Collections.unmodifiableSet(EnumSet.copyOf(List.of(by)));
    }

    @Override
    public Set<Relation> by() {
        return by;
    }

    @Override
    public boolean isPossible(AdviceRequest request, Instant now) {
        return request.status().canBecome(next);
    }
}
