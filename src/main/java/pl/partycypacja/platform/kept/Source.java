package pl.partycypacja.platform.kept;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A table of which public answers are made, and since when they are what they are.
final class Source {

    /// Between two moments at which the clock changes answers.
    ///
    /// @param known how many changes were known when this was found out
    private record Window(long known, Instant from, Instant until) {}

    private final String table;
    private final @Nullable String nextMoment;
    private final AtomicLong changed = new AtomicLong();
    private volatile @Nullable Window window;

    /// @param nextMoment what [PublicMoments#next] says; null when the clock changes nothing
    Source(String table, @Nullable String nextMoment) {
        this.table = table;
        this.nextMoment = nextMoment;
    }

    String table() {
        return table;
    }

    @Nullable
    String nextMoment() {
        return nextMoment;
    }

    /// @param number which of all changes it is, counted up; they may come in another order
    void change(long number) {
        changed.accumulateAndGet(number, Math::max);
    }

    void holds(long known, Instant from, Instant until) {
        window = new Window(known, from, until);
    }

    /// Whether what is known of the clock holds now.
    boolean knowsMoments(Instant now) {
        Window known = window;
        return nextMoment == null
                || (known != null
                        && known.known() >= changed.get()
                        && !now.isBefore(known.from())
                        && now.isBefore(known.until()));
    }

    /// Whether an answer shows what the table has now: nothing was changed since, and the clock has passed no moment.
    ///
    /// @param known how many changes were known before the answer was made
    /// @param made when it was made
    boolean isAsItWas(long known, Instant made, Instant now) {
        if (changed.get() > known) {
            return false;
        }
        Window current = window;
        return nextMoment == null
                || (current != null
                        && current.known() >= changed.get()
                        && !made.isBefore(current.from())
                        && !now.isBefore(made)
                        && now.isBefore(current.until()));
    }
}
