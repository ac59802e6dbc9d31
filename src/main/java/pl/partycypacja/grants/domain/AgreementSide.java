package pl.partycypacja.grants.domain;

/// A side of the agreement.
public enum AgreementSide {
    ORGANISER,
    GRANTEE
}
