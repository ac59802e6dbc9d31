package pl.partycypacja.recruitment.domain;

/// A call makes participants; a contest gives awards (REC-8).
public enum RecruitmentKind {
    CALL,
    CONTEST
}
