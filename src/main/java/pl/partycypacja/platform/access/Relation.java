package pl.partycypacja.platform.access;

/// How a caller can stand to a thing. Nobody is anything by role alone: each relation asks for what the thing says,
/// too.
public enum Relation {
    /// Whoever calls, logged in or not.
    ANYONE,
    /// It is theirs, or that of an organisation they belong to now.
    OWNER,
    /// They belong to the organisation, without being its owner.
    MEMBER,
    /// They coordinate its programme; administrators coordinate all.
    COORDINATOR,
    /// They are an expert whom it was given to, or who may judge it.
    EXPERT,
    ADMINISTRATOR,
    /// They cannot judge it impartially (APP-5): it is their own, or they share an organisation with its people. It
    /// takes rights away and gives none.
    BOUND
}
