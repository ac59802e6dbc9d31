package pl.partycypacja.grants.domain;

import static pl.partycypacja.grants.domain.TrancheStatus.APPROVED;
import static pl.partycypacja.grants.domain.TrancheStatus.PLANNED;
import static pl.partycypacja.grants.domain.TrancheStatus.REQUESTED;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

/// What can be done with a tranche, as long as its grant's state allows it: by whom, and how far its payment may
/// be.
@SuppressWarnings("ImmutableEnumChecker") // sets that nobody changes
public enum TrancheAction implements Action<Tranche> {
    /// Asked for again, before it is approved, it goes to another account.
    REQUEST(EnumSet.of(OWNER, COORDINATOR), PLANNED, REQUESTED),
    APPROVE(EnumSet.of(COORDINATOR), REQUESTED),
    /// Also after it was approved: the bank refused it, or the account is closed.
    REJECT(EnumSet.of(COORDINATOR), REQUESTED, APPROVED),
    PAY(EnumSet.of(COORDINATOR), APPROVED);

    private final Set<Relation> by;
    private final Set<TrancheStatus> states;

    TrancheAction(Set<Relation> by, TrancheStatus... states) {
        this.by = by;
        this.states = Set.of(states);
    }

    @Override
    public Set<Relation> by() {
        return by;
    }

    /// Nobody decides on money for an organisation of their own, or one that they share with its people.
    @Override
    public boolean needsImpartiality() {
        return this != REQUEST;
    }

    @Override
    public ProblemType refusalOfBound() {
        return GeneralProblem.FOUR_EYES_REQUIRED;
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
