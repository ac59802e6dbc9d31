package pl.partycypacja.ownership;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a person who is named to judge.
public enum OwnershipFault implements Fault {
    CONFLICT_OF_INTEREST
}
