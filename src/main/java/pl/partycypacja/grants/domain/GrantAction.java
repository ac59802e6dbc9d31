package pl.partycypacja.grants.domain;

import static pl.partycypacja.grants.domain.GrantStatus.ACTIVE;
import static pl.partycypacja.grants.domain.GrantStatus.CLOSED;
import static pl.partycypacja.grants.domain.GrantStatus.PREPARED;
import static pl.partycypacja.grants.domain.GrantStatus.REPORTED;
import static pl.partycypacja.grants.domain.GrantStatus.SETTLED;
import static pl.partycypacja.grants.domain.GrantStatus.SIGNED;
import static pl.partycypacja.grants.domain.GrantStatus.TERMINATED;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.EXPERT;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemType;

/// What can be done with a grant: by whom, and in which states. What else can keep a caller from it is in
/// [GrantFacts].
@SuppressWarnings("ImmutableEnumChecker") // sets that nobody changes
public enum GrantAction implements Action<Grant> {
    /// Until the first signature.
    UPDATE_AGREEMENT(by(COORDINATOR), PREPARED),
    /// The grantee's people sign for the grantee, coordinators for the organiser ([AgreementSide]).
    SIGN_AGREEMENT(by(OWNER, COORDINATOR), PREPARED),
    REQUEST_TRANCHE(by(OWNER, COORDINATOR), SIGNED, ACTIVE, REPORTED),
    /// Approve, reject or pay a tranche. It is offered as long as one of the three can be done with some
    /// tranche; which of them, the tranche's own [TrancheAction] says.
    PAY_TRANCHE(by(COORDINATOR), SIGNED, ACTIVE, REPORTED),
    /// Add an expense, change or remove one, or attach its document.
    ADD_EXPENSE(by(OWNER), ACTIVE),
    /// Write the report, or submit it.
    SUBMIT_REPORT(by(OWNER), ACTIVE),
    RETURN_REPORT(by(COORDINATOR), REPORTED),
    ACCEPT_REPORT(by(COORDINATOR), REPORTED),
    RECORD_REFUND(by(COORDINATOR), ACTIVE, REPORTED, SETTLED, TERMINATED),
    CLOSE(by(COORDINATOR), SETTLED),
    TERMINATE(by(COORDINATOR), PREPARED, SIGNED, ACTIVE, REPORTED),
    GIVE_OPINION(by(EXPERT), SETTLED, CLOSED);

    private final Set<Relation> by;
    private final Set<GrantStatus> states;

    GrantAction(Set<Relation> by, GrantStatus... states) {
        this.by = by;
        this.states = Set.of(states);
    }

    private static Set<Relation> by(Relation first, Relation... others) {
        return EnumSet.of(first, others);
    }

    @Override
    public Set<Relation> by() {
        return by;
    }

    /// Nobody decides on money for an organisation of their own, or one that they share with its people. Whoever
    /// asks for a tranche decides nothing.
    @Override
    public boolean needsImpartiality() {
        return this != REQUEST_TRANCHE;
    }

    @Override
    public ProblemType refusalOfBound() {
        return this == GIVE_OPINION ? GeneralProblem.FORBIDDEN : GeneralProblem.FOUR_EYES_REQUIRED;
    }

    @Override
    public boolean isPossible(Grant grant, Instant now) {
        return states.contains(grant.status()) && (this != UPDATE_AGREEMENT || !grant.isFrozen());
    }
}
