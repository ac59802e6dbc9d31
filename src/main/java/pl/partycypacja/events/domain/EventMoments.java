package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.kept.PublicMoments;

/// When events begin and end, and when they leave the calendar that is subscribed to, a year later.
@ApplicationScoped
class EventMoments implements PublicMoments {

    /// In hours: a day of PostgreSQL is an hour longer or shorter where the clocks change.
    private static final String NEXT = """
            SELECT least(
              (SELECT min(starts_at) FROM event WHERE starts_at > now),
              (SELECT min(ends_at) FROM event WHERE ends_at > now),
              (SELECT min(ends_at) FROM event WHERE ends_at > now - kept) + kept)
            FROM (VALUES (CAST(? AS timestamptz), interval '%d hours')) AS moment (now, kept)
            """.formatted(EventCalendars.KEPT.toHours());

    @Override
    public String table() {
        return "event";
    }

    @Override
    public String next() {
        return NEXT;
    }
}
