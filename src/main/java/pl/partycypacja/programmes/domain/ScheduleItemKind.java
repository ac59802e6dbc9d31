package pl.partycypacja.programmes.domain;

/// The kind of a line of the schedule.
public enum ScheduleItemKind {
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
    LAB,
    ONLINE_MEETING,
    EXPERT_SUPPORT,
    SURVEY,
    PILOT
}
