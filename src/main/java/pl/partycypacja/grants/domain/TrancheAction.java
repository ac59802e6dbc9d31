package pl.partycypacja.grants.domain;

import static pl.partycypacja.grants.domain.TrancheStatus.APPROVED;
import static pl.partycypacja.grants.domain.TrancheStatus.PLANNED;
import static pl.partycypacja.grants.domain.TrancheStatus.REQUESTED;

import java.time.Instant;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.ProblemType;

/// What can be done with a tranche, as long as its grant's state allows it: by whom, and how far its payment may
/// be.
@SuppressWarnings("ImmutableEnumChecker") // sets that nobody changes
public enum TrancheAction implements Action<Tranche> {
    /// Asked for again, before it is approved, it goes to another account.
    REQUEST(PLANNED, REQUESTED),
    APPROVE(REQUESTED),
    /// Also after it was approved: the bank refused it, or the account is closed.
    REJECT(REQUESTED, APPROVED),
    PAY(APPROVED);

    private final Set<TrancheStatus> states;

    TrancheAction(TrancheStatus... states) {
        this.states = Set.of(states);
    }

    /// Whoever may do the same with the grant.
    @Override
    public Set<Relation> by() {
        return ofGrant().by();
    }

    @Override
    public boolean needsImpartiality() {
        return ofGrant().needsImpartiality();
    }

    @Override
    public ProblemType refusalOfBound() {
        return ofGrant().refusalOfBound();
    }

    @Override
    public boolean isPossible(Tranche tranche, Instant now) {
        return states.contains(tranche.status());
    }

    /// What the grant's own state must allow.
    GrantAction ofGrant() {
        return this == REQUEST ? GrantAction.REQUEST_TRANCHE : GrantAction.PAY_TRANCHE;
    }

    /// Whether it is refused once the participant has resigned (APP-9).
    boolean needsParticipant() {
        return this == REQUEST || this == APPROVE;
    }
}
