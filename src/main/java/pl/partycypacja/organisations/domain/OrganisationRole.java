package pl.partycypacja.organisations.domain;

/// What a member may do to the organisation itself.
public enum OrganisationRole {
    /// Changes the organisation and its members.
    OWNER,
    /// Acts for it, in applications and registrations.
    MEMBER
}
