package pl.partycypacja.recruitment.domain;

/// Which of a recruitment's dates a calendar's entry is, or that it is an event.
public enum CalendarEntryKind {
    OPENS,
    CLOSES,
    INTERVIEWS_UNTIL,
    RESULTS,
    OTHER,
    EVENT
}
