package pl.partycypacja.programmes;

/// What an event is.
public enum EventKind {
    WEBINAR,
    RESIDENTIAL_MEETING,
    LOCAL_VISIT,
    STUDY_VISIT,
    WORKSHOP,
    SEMINAR,
    PANEL,
    NETWORKING_MEETING,
    NETWORK_MEETING,
    INFORMATION_MEETING,
    FORUM,
    LAB
}
