package pl.partycypacja.platform.access;

import java.time.Instant;

/// A thing that is in one of the states of its life.
public interface Stateful {

    /// The state at a moment; for most things it does not depend on the moment.
    Enum<?> stateAt(Instant now);
}
