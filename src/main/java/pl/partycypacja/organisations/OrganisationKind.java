package pl.partycypacja.organisations;

/// What an organisation is (ACC-5).
public enum OrganisationKind {
    NGO,
    /// A group without legal personality, which acts through a patron organisation.
    INFORMAL_GROUP,
    LOCAL_GOVERNMENT,
    TRAINING_PROVIDER,
    OTHER
}
