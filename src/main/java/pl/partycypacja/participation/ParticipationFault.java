package pl.partycypacja.participation;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with a participation that is named.
public enum ParticipationFault implements Fault {
    NOT_ENTITLED
}
