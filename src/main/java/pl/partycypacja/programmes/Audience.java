package pl.partycypacja.programmes;

/// Whom a programme or a recruitment is for.
public enum Audience {
    /// Radne i radni.
    COUNCILLOR,
    /// Wójtowie, burmistrzowie, prezydenci miast.
    MAYOR,
    /// Samorząd jako instytucja i jego pracownicy.
    LOCAL_GOVERNMENT,
    NGO,
    INFORMAL_GROUP,
    LOCAL_LEADER,
    PUBLIC_INSTITUTION,
    RESIDENT
}
