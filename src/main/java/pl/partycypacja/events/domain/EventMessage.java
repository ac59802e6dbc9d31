package pl.partycypacja.events.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What people who signed up for an event, and its coordinators, are told (NOT-1).
enum EventMessage implements ParticipantMessage.Kind {
    REGISTRATION_CONFIRMED,
    REGISTRATION_WAITLISTED,
    EVENT_PLACE_OFFERED,
    EVENT_PLACE_LAPSED,
    REGISTRATION_CANCELLED,
    EVENT_CHANGED,
    EVENT_CONFIRMED,
    EVENT_CANCELLED,
    EVENT_DECISION_DUE
}
