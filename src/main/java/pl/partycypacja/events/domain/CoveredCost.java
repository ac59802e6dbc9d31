package pl.partycypacja.events.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the organiser pays for (EVT-8).
@Schema(name = "EventCost")
public enum CoveredCost {
    ACCOMMODATION,
    MEALS,
    ROOM_HIRE,
    TRANSPORT_BETWEEN_POINTS,
    TRAVEL,
    MATERIALS,
    LEADERS_FEE
}
