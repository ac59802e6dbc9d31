package pl.partycypacja.applications.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What applicants are told of their applications.
enum ApplicationMessage implements ParticipantMessage.Kind {
    APPLICATION_SUBMITTED,
    APPLICATION_RETURNED,
    APPLICATION_WITHDRAWN,
    RECRUITMENT_EXTENDED,
    RECRUITMENT_CANCELLED
}
