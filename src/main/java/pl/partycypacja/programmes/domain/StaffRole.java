package pl.partycypacja.programmes.domain;

/// What somebody does for a programme.
public enum StaffRole {
    COORDINATOR,
    EXPERT
}
