package pl.partycypacja.platform.kept;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// An answer that may be kept, while it is made.
final class Keeping {

    private final Question question;
    private final Sources known;
    private final long changes;
    private final Instant began;
    private final Set<Source> read = new HashSet<>();
    private boolean isMade;
    private boolean isGivenUp;

    /// @param changes how many were known when it began
    Keeping(Question question, Sources known, long changes, Instant began) {
        this.question = question;
        this.known = known;
        this.changes = changes;
        this.began = began;
    }

    Question question() {
        return question;
    }

    Sources known() {
        return known;
    }

    long changes() {
        return changes;
    }

    Instant began() {
        return began;
    }

    Set<Source> read() {
        return read;
    }

    void reads(Sources.Named named) {
        read.addAll(named.read());
        isGivenUp |= named.readsOther();
    }

    void giveUp() {
        isGivenUp = true;
    }

    void made() {
        isMade = true;
    }

    /// Whether everything is known that it was made of.
    boolean isWhole() {
        return isMade && !isGivenUp;
    }
}
