package pl.partycypacja.events.domain;

/// What the organiser of an event can pay for (EVT-8).
public enum EventCost {
    ACCOMMODATION,
    MEALS,
    ROOM_HIRE,
    TRANSPORT_BETWEEN_POINTS,
    TRAVEL,
    MATERIALS,
    LEADERS_FEE
}
