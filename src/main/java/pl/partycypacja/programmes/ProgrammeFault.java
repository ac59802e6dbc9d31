package pl.partycypacja.programmes;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a programme, an edition or its staff.
public enum ProgrammeFault implements Fault {
    MONEY_NEEDED,
    NOT_AN_EXPERT,
    RANGE
}
