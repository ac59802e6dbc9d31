package pl.partycypacja.platform.kept;

/// When public answers change although nobody changes anything: a recruitment opens, an event ends. A module has one
/// for each of its tables whose public answers depend on the clock.
public interface PublicMoments {

    /// The table; it has the trigger `tell_public_change`.
    String table();

    /// SQL that says when next, after the moment that is its one parameter: one `timestamptz`, null for never. It is
    /// asked after each change of the table, so its conditions have indexes.
    String next();
}
