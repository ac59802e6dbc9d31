package pl.partycypacja.applications.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with an application.
public enum ApplicationFault implements Fault {
    ATTACHMENT_MISSING,
    CONSENT_MISSING,
    CRITERION_NOT_DECLARED,
    CRITERION_NOT_MET,
    DEADLINE_PASSED,
    FILES_TOO_LARGE,
    NOT_A_MEMBER,
    UNKNOWN_ANSWER,
    UNKNOWN_ATTACHMENT_KIND,
    UNKNOWN_CONSENT,
    WRONG_KIND_OF_APPLICANT
}
