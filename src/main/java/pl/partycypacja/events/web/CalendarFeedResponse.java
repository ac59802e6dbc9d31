package pl.partycypacja.events.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.http.Versioned;

/// The address of a person's own calendar.
@Schema(name = "CalendarFeed")
public record CalendarFeedResponse(
        @Schema(
                description = "Adres do subskrypcji. Kto go zna, widzi kalendarz; nowy unieważnia poprzedni.",
                maxLength = 300,
                examples = "https://api.example.org/api/v1/calendar-feeds/3q2-7wAkZ1/calendar.ics")
        String url,

        Instant createdAt,
        long version)
        implements Versioned {}
