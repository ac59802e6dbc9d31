package pl.partycypacja.recruitment;

/// Who applies in a recruitment (REC-6).
public enum ApplicantKind {
    PERSON,
    ORGANISATION
}
