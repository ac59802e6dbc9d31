package pl.partycypacja.programmes;

/// The kind of an event.
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
