package pl.partycypacja.advice.domain;

import pl.partycypacja.platform.problem.Fault;

/// What can be wrong with advice.
public enum AdviceFault implements Fault {
    TOO_MANY_MINUTES
}
