package pl.partycypacja.applications;

import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import pl.partycypacja.platform.access.Action;
import pl.partycypacja.platform.access.Relation;

/// What can be done to an application: by whom, and in which states. Coordinators book talks and file appeals for
/// applicants who write or call.
@SuppressWarnings("ImmutableEnumChecker") // the predicates are method references
public enum ApplicationAction implements Action<ApplicationView> {
    UPDATE(EnumSet.of(OWNER), ApplicationStatus::isEditable),
    SUBMIT(EnumSet.of(OWNER), ApplicationStatus::isEditable),
    WITHDRAW(EnumSet.of(OWNER), status -> status.canBecome(ApplicationStatus.WITHDRAWN)),
    RETURN(EnumSet.of(COORDINATOR), status -> status.canBecome(ApplicationStatus.RETURNED)),
    SHORTLIST(EnumSet.of(COORDINATOR), status -> status.canBecome(ApplicationStatus.SHORTLISTED)),
    BOOK_INTERVIEW(EnumSet.of(OWNER, COORDINATOR), status -> status == ApplicationStatus.SHORTLISTED),
    DECIDE(EnumSet.of(COORDINATOR), ApplicationStatus::isDecidable),
    ACCEPT_PLACE(EnumSet.of(OWNER), status -> status == ApplicationStatus.RESERVE),
    DECLINE_PLACE(EnumSet.of(OWNER), status -> status == ApplicationStatus.RESERVE),
    APPEAL(
            EnumSet.of(OWNER, COORDINATOR),
            status -> status.isResult() && status.canBecome(ApplicationStatus.UNDER_REVIEW));

    private final Set<Relation> by;
    private final Predicate<ApplicationStatus> states;

    ApplicationAction(Set<Relation> by, Predicate<ApplicationStatus> states) {
        this.by = by;
        this.states = states;
    }

    @Override
    public Set<Relation> by() {
        return by;
    }

    /// APP-5: nobody has a say in what concerns themselves.
    @Override
    public boolean needsImpartiality() {
        return this == SHORTLIST || this == DECIDE || this == APPEAL;
    }

    @Override
    public boolean isPossible(ApplicationView application, Instant now) {
        return states.test(application.status());
    }
}
