package pl.partycypacja.events.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.programmes.EventKind;

/// A draft of what is said of an event: a workshop from 10:00 to 16:00 in Warsaw on 20 June 2030, or a study visit
/// on that day and the next; changed as a test needs it.
final class Drafted {

    static final Instant NOW = Instant.parse("2030-05-01T10:00:00Z");
    static final Instant START = Instant.parse("2030-06-20T08:00:00Z");
    static final Instant END = Instant.parse("2030-06-20T14:00:00Z");

    private EventKind kind = EventKind.WORKSHOP;
    private List<EventSession> sessions = List.of(session("2030-06-20T08:00:00Z", "2030-06-20T14:00:00Z"));
    private List<AgendaItem> agenda = List.of();
    private int capacity = 20;
    private @Nullable Integer minimum;
    private @Nullable LocalDate decisionOn;
    private EventSignUp signUp = new EventSignUp(null, null, null, null);
    private List<Tier> tiers = List.of();

    static Drafted aWorkshop() {
        return new Drafted();
    }

    static Drafted aStudyVisit() {
        Drafted visit = new Drafted()
                .on(
                        session("2030-06-20T08:00:00Z", "2030-06-20T15:00:00Z"),
                        session("2030-06-21T08:00:00Z", "2030-06-21T13:00:00Z"))
                .meeting(OrganisationKind.LOCAL_GOVERNMENT, OrganisationKind.NGO)
                .withMinimum(15);
        visit.kind = EventKind.STUDY_VISIT;
        return visit;
    }

    /// At a place.
    static EventSession session(String startsAt, String endsAt) {
        return new EventSession(
                Instant.parse(startsAt),
                Instant.parse(endsAt),
                new EventPlace("Ratusz", "Rynek 1", null, null, null),
                null);
    }

    /// On the web.
    static EventSession webSession(String startsAt, String endsAt) {
        return new EventSession(Instant.parse(startsAt), Instant.parse(endsAt), null, "https://example.org/a");
    }

    /// For anyone.
    static Tier tier(String name, @Nullable Integer opensDaysBefore) {
        return new Tier(name, List.of(), List.of(), opensDaysBefore);
    }

    Drafted on(EventSession... newSessions) {
        sessions = List.of(newSessions);
        return this;
    }

    Drafted meeting(OrganisationKind... sectors) {
        agenda = Arrays.stream(sectors)
                .map(sector -> new AgendaItem("Rozmowa", START, null, sector))
                .toList();
        return this;
    }

    Drafted withPlaces(int places) {
        capacity = places;
        return this;
    }

    Drafted withMinimum(@Nullable Integer people) {
        minimum = people;
        return this;
    }

    Drafted decidedOn(String day) {
        decisionOn = LocalDate.parse(day);
        return this;
    }

    Drafted withSignUp(@Nullable String opensOn, @Nullable Integer opensDaysBefore, @Nullable String closesOn) {
        signUp = new EventSignUp(
                opensOn == null ? null : LocalDate.parse(opensOn),
                opensDaysBefore,
                closesOn == null ? null : LocalDate.parse(closesOn),
                null);
        return this;
    }

    Drafted withTiers(Tier... newTiers) {
        tiers = List.of(newTiers);
        return this;
    }

    EventDetails details() {
        return new EventDetails(
                "Warsztat diagnozy",
                kind,
                null,
                null,
                sessions,
                agenda,
                capacity,
                minimum,
                decisionOn,
                signUp,
                tiers,
                List.of());
    }

    Event draft() {
        return new Event(UUID.randomUUID(), null, UUID.randomUUID(), details(), "", NOW);
    }

    Event published() {
        Event event = draft();
        event.publish(NOW);
        return event;
    }

    /// In a status, which it came to in time.
    Event in(EventStatus status) {
        Event event = draft();
        if (status != EventStatus.DRAFT) {
            event.publish(NOW);
        }
        if (status == EventStatus.CONFIRMED) {
            event.confirm(NOW);
        }
        if (status == EventStatus.CANCELLED) {
            event.cancel("Powódź", NOW);
        }
        return event;
    }
}
