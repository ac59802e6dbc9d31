package pl.partycypacja.recruitment;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a recruitment, and with answers to its criteria.
public enum RecruitmentFault implements Fault {
    NEEDS_DAY,
    UNKNOWN_CRITERION
}
