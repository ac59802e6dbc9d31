package pl.partycypacja.recruitment.domain;

/// Which date of a recruitment it is, or that it is an event's.
public enum CalendarEntryKind {
    OPENS,
    CLOSES,
    INTERVIEWS_UNTIL,
    RESULTS,
    OTHER,
    EVENT
}
