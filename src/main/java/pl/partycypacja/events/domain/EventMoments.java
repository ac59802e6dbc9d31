package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import pl.partycypacja.platform.kept.PublicMoments;

/// When events begin and end, and when they leave the calendar that is subscribed to, a year later.
@ApplicationScoped
class EventMoments implements PublicMoments {

    @Override
    public String table() {
        return "event";
    }

    @Override
    public String next() {
        return """
                SELECT least(
                  (SELECT min(starts_at) FROM event WHERE starts_at > now),
                  (SELECT min(ends_at) FROM event WHERE ends_at > now),
                  (SELECT min(ends_at) FROM event WHERE ends_at > now - interval '365 days') + interval '365 days')
                FROM (VALUES (CAST(? AS timestamptz))) AS moment (now)
                """;
    }
}
