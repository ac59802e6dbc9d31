package pl.partycypacja.programmes.domain;

/// What a person does in a programme.
public enum StaffRole {
    COORDINATOR,
    EXPERT
}
