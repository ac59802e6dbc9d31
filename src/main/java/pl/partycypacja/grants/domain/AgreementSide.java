package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;

/// A side of the agreement.
public enum AgreementSide {
    ORGANISER,
    GRANTEE;

    /// Whether the caller can sign for this side: for the grantee its own people, for the organiser coordinators
    /// who are not bound to the grantee.
    boolean isOf(Seen<Grant> grant) {
        return switch (this) {
            case GRANTEE -> grant.is(Relation.OWNER);
            case ORGANISER -> grant.is(Relation.COORDINATOR) && !grant.is(Relation.BOUND);
        };
    }

    /// @throws Forbidden when the caller is not on this side
    /// @throws DomainException `four-eyes-required` when they would be, were they not bound to the grantee
    void requireOf(Seen<Grant> grant) {
        if (!isOf(grant)) {
            boolean isBoundAlone = this == ORGANISER && grant.is(Relation.COORDINATOR);
            throw isBoundAlone ? new DomainException(GeneralProblem.FOUR_EYES_REQUIRED) : new Forbidden();
        }
    }
}
