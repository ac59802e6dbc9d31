package pl.partycypacja.grants.domain;

import pl.partycypacja.ownership.ParticipantMessage;

/// What grantees, coordinators and experts are told about grants.
enum GrantMessage implements ParticipantMessage.Kind {
    GRANT_AWARDED,
    AGREEMENT_SIGNED,
    TRANCHE_REQUESTED,
    TRANCHE_REJECTED,
    TRANCHE_PAID,
    REPORT_SUBMITTED,
    REPORT_RETURNED,
    REPORT_ACCEPTED,
    GRANT_CLOSED,
    GRANT_TERMINATED,
    OPINION_OWED,
    OPINION_GIVEN,
    GRANTEE_RESIGNED,
    /// A reminder, which a person may decline.
    REPORT_DUE,
    REPORT_OVERDUE;

    @Override
    public boolean isDuty() {
        return this != REPORT_DUE;
    }
}
