package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with what somebody says of an agreement, an expense or a payment.
public enum GrantFault implements Fault {
    ACCOUNT_CHANGED,
    ACCOUNT_NUMBER,
    AGREEMENT_DATES,
    DOCUMENT_CHANGED,
    DOCUMENT_MISSING,
    DOES_NOT_ADD_UP,
    OUTSIDE_AGREEMENT,
    SAME_PERSON,
    TOO_MANY_EXPENSES,
    UNKNOWN_BUDGET_LINE
}
