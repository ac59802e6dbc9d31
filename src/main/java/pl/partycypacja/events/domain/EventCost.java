package pl.partycypacja.events.domain;

/// What the organiser pays for (EVT-8).
public enum EventCost {
    ACCOMMODATION,
    MEALS,
    ROOM_HIRE,
    TRANSPORT_BETWEEN_POINTS,
    TRAVEL,
    MATERIALS,
    LEADERS_FEE
}
