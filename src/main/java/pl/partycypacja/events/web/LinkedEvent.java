package pl.partycypacja.events.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventPlace;
import pl.partycypacja.events.domain.EventSession;
import pl.partycypacja.events.domain.EventStatus;
import pl.partycypacja.platform.values.Warsaw;

/// An event as search engines read it: JSON-LD with the words of `schema.org/Event`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkedEvent(
        @JsonProperty("@context") @Schema(maxLength = 40, examples = "https://schema.org")
        String context,

        @JsonProperty("@type") @Schema(maxLength = 40, examples = "Event")
        String type,

        @JsonProperty("@id")
        @Schema(
                maxLength = 300,
                examples = "https://api.example.org/api/v1/events/01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa")
        String id,

        @Schema(maxLength = 200, examples = "Wizyta studyjna we Wrocławiu")
        String name,

        @Schema(maxLength = 10_000, examples = "Dwa dni rozmów o centrach aktywności lokalnej.") @Nullable
        String description,

        @Schema(examples = "2023-04-28T10:00:00+02:00") OffsetDateTime startDate,
        @Schema(examples = "2023-04-29T15:00:00+02:00") OffsetDateTime endDate,

        @Schema(maxLength = 60, examples = "https://schema.org/EventScheduled")
        String eventStatus,

        @Schema(maxLength = 60, examples = "https://schema.org/OfflineEventAttendanceMode")
        String eventAttendanceMode,

        List<Location> location,
        @Nullable Organizer organizer,
        @Schema(examples = "25") int maximumAttendeeCapacity,
        @Schema(examples = "7") int remainingAttendeeCapacity,

        @Schema(maxLength = 10, examples = "pl") String inLanguage) {

    private static final String SCHEMA = "https://schema.org";

    /// Where a session takes place: at a place, or on the web.
    @Schema(name = "LinkedLocation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Location(
            @JsonProperty("@type") @Schema(maxLength = 40, examples = "Place")
            String type,

            @Schema(maxLength = 200, examples = "Centrum Sektor 3") @Nullable
            String name,

            @Schema(maxLength = 300, examples = "ul. Legnicka 65, Wrocław") @Nullable
            String address,

            @Nullable Geo geo,

            @Schema(
                    description = "Strona wydarzenia; adres spotkania dostają osoby z miejscem.",
                    maxLength = 300,
                    examples = "https://api.example.org/api/v1/events/01980a3e-6f2b-7c11-9d5e-3f0a52c1b7aa")
            @Nullable
            String url) {}

    /// Degrees north and east (WGS 84).
    @Schema(name = "LinkedGeo")
    public record Geo(
            @JsonProperty("@type") @Schema(maxLength = 40, examples = "GeoCoordinates")
            String type,

            @Schema(examples = "51.11") double latitude,
            @Schema(examples = "17.03") double longitude) {}

    /// The organisation that holds it.
    @Schema(name = "LinkedOrganizer")
    public record Organizer(
            @JsonProperty("@type") @Schema(maxLength = 40, examples = "Organization")
            String type,

            @Schema(maxLength = 300, examples = "Fundacja im. Stefana Batorego")
            String name) {}

    /// @param address of the event in this API
    static LinkedEvent from(Event event, @Nullable String organiser, String address) {
        List<EventSession> sessions = event.details().sessions();
        boolean isOnline = sessions.stream().allMatch(session -> session.place() == null);
        boolean isMixed =
                !isOnline && sessions.stream().anyMatch(session -> session.place() == null || session.link() != null);
        return new LinkedEvent(
                SCHEMA,
                "Event",
                address,
                event.title(),
                event.details().description(),
                event.startsAt().atZone(Warsaw.ZONE).toOffsetDateTime(),
                event.endsAt().atZone(Warsaw.ZONE).toOffsetDateTime(),
                SCHEMA + (event.status() == EventStatus.CANCELLED ? "/EventCancelled" : "/EventScheduled"),
                SCHEMA
                        + (isMixed
                                ? "/MixedEventAttendanceMode"
                                : isOnline ? "/OnlineEventAttendanceMode" : "/OfflineEventAttendanceMode"),
                sessions.stream()
                        .flatMap(session -> locations(session, address))
                        .distinct()
                        .toList(),
                organiser == null ? null : new Organizer("Organization", organiser),
                event.capacity(),
                event.freePlaces(),
                "pl");
    }

    /// A session on the web is at the event's own address here: people sign up there, and are told then where it
    /// is.
    private static Stream<Location> locations(EventSession session, String address) {
        EventPlace place = session.place();
        boolean isOnline = place == null || session.link() != null;
        return Stream.concat(
                place == null ? Stream.empty() : Stream.of(location(place)),
                isOnline ? Stream.of(new Location("VirtualLocation", null, null, null, address)) : Stream.empty());
    }

    private static Location location(EventPlace place) {
        Double north = place.latitude();
        Double east = place.longitude();
        Geo geo = north == null || east == null ? null : new Geo("GeoCoordinates", north, east);
        return new Location("Place", place.name(), place.address(), geo, null);
    }
}
