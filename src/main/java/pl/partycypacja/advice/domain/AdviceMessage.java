package pl.partycypacja.advice.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What both sides of advice are told.
enum AdviceMessage implements ParticipantMessage.Kind {
    ADVICE_REQUESTED,
    ADVICE_ASSIGNED,
    ADVICE_SCHEDULED,
    ADVICE_COMPLETED,
    ADVICE_CANCELLED
}
