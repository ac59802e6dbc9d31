package pl.partycypacja.notifications.domain;

import java.time.Duration;

/// What becomes of a message that could not be sent. It is tried again after a pause, which is twice as long each
/// time and an hour at most. After a dozen tries it is given up, and staff may send it again.
///
/// Where the settings say 5 s, the pauses are 10 s, 20 s, 40 s and so on, up to 3 600 s from the tenth failure
/// on.
///
/// @param status `PENDING`, or `FAILED` when it is given up
record Postponement(MessageStatus status, Duration pause) {

    private static final int MAX_ATTEMPTS = 12;
    private static final Duration MAX_PAUSE = Duration.ofHours(1);

    /// @param attempts how often it was tried: 1 after the first failure
    /// @param firstPause as the settings say
    static Postponement after(int attempts, Duration firstPause) {
        MessageStatus status = attempts >= MAX_ATTEMPTS ? MessageStatus.FAILED : MessageStatus.PENDING;
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts, MAX_ATTEMPTS));
        return new Postponement(status, pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE);
    }
}
