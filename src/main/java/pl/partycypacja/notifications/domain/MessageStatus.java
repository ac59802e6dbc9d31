package pl.partycypacja.notifications.domain;

import java.util.Arrays;

/// How far a message has come.
public enum MessageStatus {
    /// It waits to be sent, for the first time or once more.
    PENDING,
    SENT,
    /// Given up after many tries.
    FAILED;

    boolean canBecome(MessageStatus next) {
        return switch (this) {
            // To PENDING again: it could not be sent, and is tried later.
            case PENDING -> true;
            case SENT, FAILED -> false;
        };
    }

    /// The names of the states that can become this one.
    String[] sources() {
        return Arrays.stream(values())
                .filter(status -> status.canBecome(this))
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
