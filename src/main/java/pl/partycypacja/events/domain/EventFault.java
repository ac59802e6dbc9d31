package pl.partycypacja.events.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with what is said of an event, or of somebody's presence at it.
public enum EventFault implements Fault {
    BELOW_TAKEN,
    INVALID_TICKET,
    MEETING_WITH_AUTHORITIES_MISSING,
    MEETING_WITH_NGOS_MISSING,
    NOT_PUBLISHED,
    STUDY_VISIT_DAYS,
    STUDY_VISIT_SIZE,
    TOO_EARLY
}
