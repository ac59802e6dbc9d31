package pl.partycypacja.platform.http;

/// What one caller has left of a minute, as this instance knows it. Each call makes the caller busy for a minute
/// divided by the limit; whoever is busy for a whole minute ahead has nothing left (the generic cell rate algorithm:
/// a bucket of `limit` calls that is filled evenly). Other instances count too: what is known of them is as old as the
/// last exchange, and until the next one a caller may take half of what they had left then, at least one.
///
/// Example: of 30 calls a minute, each makes busy for 2 s. A new caller may make 15 at once; then the exchange says
/// that another instance has counted 10 meanwhile, so they are busy for 50 s, and 5 are left, of which 3 may be taken
/// before the next exchange.
final class Allowance {

    private static final long MINUTE = 60_000_000_000L;

    /// Until when the caller is busy, in the nanoseconds of this process's clock.
    private long busyUntil;

    /// How much of that no other instance knows yet, in nanoseconds.
    private long untold;

    /// How much may be untold.
    private long untoldAtMost;

    /// @param now of [System#nanoTime]
    Allowance(long now) {
        this.busyUntil = now;
        this.untoldAtMost = MINUTE / 2;
    }

    /// Takes one call if there is one.
    synchronized Allowances.Taken take(long now, int limit) {
        long cost = MINUTE / limit;
        long ahead = Math.max(0, busyUntil - now);
        boolean isTaken = ahead + cost <= MINUTE && untold + cost <= Math.max(untoldAtMost, cost);
        if (isTaken) {
            busyUntil = now + ahead + cost;
            untold += cost;
            ahead += cost;
        }
        long remaining = isTaken ? Math.max(0, MINUTE - ahead) / cost : 0;
        return new Allowances.Taken(isTaken, remaining, ahead, Math.max(0, ahead + cost - MINUTE));
    }

    /// What others have to be told. It counts as told until [#giveBack].
    synchronized long tell() {
        long telling = untold;
        untold = 0;
        return telling;
    }

    /// They could not be told.
    synchronized void giveBack(long notTold) {
        untold += notTold;
    }

    /// What all instances together know.
    ///
    /// @param ahead for how long the caller is busy from now on, in nanoseconds
    synchronized void learn(long now, long ahead) {
        busyUntil = now + ahead + untold;
        untoldAtMost = Math.max(0, MINUTE - ahead) / 2;
    }
}
