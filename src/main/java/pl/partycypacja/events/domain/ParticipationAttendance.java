package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.EventKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// What a participant attended of what taking part obliges to (PRG-3, EVT-9).
@ApplicationScoped
public class ParticipationAttendance {

    private static final int MINUTES_AN_HOUR = 60;

    private final EntityManager database;
    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final Ownership ownership;
    private final Attendance attendance;
    private final Clock clock;

    ParticipationAttendance(
            EntityManager database,
            ParticipationsApi participations,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            Ownership ownership,
            Attendance attendance,
            Clock clock) {
        this.database = database;
        this.participations = participations;
        this.programmes = programmes;
        this.organisations = organisations;
        this.ownership = ownership;
        this.attendance = attendance;
        this.clock = clock;
    }

    /// @param attendedMinutes the most that one person of the participant's attended
    public record Line(Event event, int attendedMinutes, boolean isOver) {}

    /// @param commitment null where nothing is measured
    /// @param events that count, from the first
    public record Record(@Nullable AttendanceCommitment commitment, List<Line> events) {

        public int attendedMinutes() {
            return events.stream().mapToInt(Line::attendedMinutes).sum();
        }

        /// The hours of the commitment; without a number, all events that are over.
        public long dueMinutes() {
            Integer hours = commitment == null ? null : commitment.hours();
            return hours != null
                    ? (long) hours * MINUTES_AN_HOUR
                    : events.stream()
                            .filter(Line::isOver)
                            .mapToLong(line -> line.event().details().minutes())
                            .sum();
        }

        /// Null where nothing is measured.
        public @Nullable Boolean isFulfilled() {
            return commitment == null ? null : attendedMinutes() >= dueMinutes();
        }
    }

    /// For the participant and coordinators.
    ///
    /// @throws NotFound when the caller may not know of the participation
    public Record get(UUID participationId, Caller caller) {
        ParticipationView participation = participations.getParticipation(participationId);
        ownership.requireVisible(participation, caller);
        Optional<AttendanceCommitment> commitment = programmes.findAttendanceCommitment(participation.editionId());
        List<EventKind> kinds = commitment.map(AttendanceCommitment::kinds).orElse(List.of(EventKind.values()));
        Map<UUID, Integer> attended = attendedMinutes(participation);
        Instant now = clock.instant();
        return new Record(
                commitment.orElse(null),
                listEvents(participation.editionId(), kinds).stream()
                        .map(event ->
                                new Line(event, attended.getOrDefault(event.id(), 0), !now.isBefore(event.endsAt())))
                        .toList());
    }

    private Set<UUID> people(ParticipationView participation) {
        UUID organisation = participation.organisationId();
        return organisation == null ? Set.of(participation.accountId()) : organisations.listMemberIds(organisation);
    }

    private List<Event> listEvents(UUID editionId, List<EventKind> kinds) {
        return database.createQuery(
                        "select e from Event e where e.editionId = :edition and e.kind in :kinds"
                                + " and e.status in (PUBLISHED, CONFIRMED) order by e.startsAt, e.id",
                        Event.class)
                .setParameter("edition", editionId)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /// By event: of the person, or of whoever came for the organisation, or of its members without saying for whom;
    /// the one who attended most.
    private Map<UUID, Integer> attendedMinutes(ParticipationView participation) {
        List<Registration> own = database.createQuery(
                        "select r from Registration r where r.status = CONFIRMED and r.eventId in"
                                + " (select e.id from Event e where e.editionId = :edition)"
                                + " and (r.organisationId = :organisation"
                                + " or (r.accountId in :people and (:organisation is null or r.organisationId is null)))",
                        Registration.class)
                .setParameter("edition", participation.editionId())
                .setParameter("organisation", participation.organisationId())
                .setParameter("people", people(participation))
                .getResultList();
        Map<UUID, Attendance.Attended> attended = attendance.listAttended(own);
        return own.stream()
                .collect(Collectors.toMap(
                        Registration::eventId,
                        registration -> Objects.requireNonNullElse(
                                        attended.get(registration.id()), Attendance.Attended.NOTHING)
                                .minutes(),
                        Math::max));
    }
}
