package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.EventKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// Measures what a participant attended against what taking part obliges them to (PRG-3, EVT-9).
@ApplicationScoped
public class ParticipationAttendance {

    private static final int MINUTES_AN_HOUR = 60;
    private static final Set<Relation> MAY_KNOW = EnumSet.of(Relation.OWNER, Relation.COORDINATOR);

    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final Ownership ownership;
    private final Attendance attendance;
    private final Clock clock;

    ParticipationAttendance(
            EventRepository events,
            RegistrationRepository registrations,
            ParticipationsApi participations,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            Ownership ownership,
            Attendance attendance,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.participations = participations;
        this.programmes = programmes;
        this.organisations = organisations;
        this.ownership = ownership;
        this.attendance = attendance;
        this.clock = clock;
    }

    /// An event that counts.
    ///
    /// @param attendedMinutes the most that one of the participant's people attended
    public record Line(Event event, int attendedMinutes, boolean isOver) {}

    /// A participant's attendance, in minutes.
    ///
    /// @param commitment null where nothing is measured
    /// @param events those that count, from the earliest
    public record Summary(@Nullable AttendanceCommitment commitment, List<Line> events) {

        public int attendedMinutes() {
            return events.stream().mapToInt(Line::attendedMinutes).sum();
        }

        /// The commitment's hours in minutes: 720 for 12 hours. If it states no number, all events that are over.
        public long dueMinutes() {
            Integer hours = commitment == null ? null : commitment.hours();
            return hours != null
                    ? (long) hours * MINUTES_AN_HOUR
                    : events.stream()
                            .filter(Line::isOver)
                            .mapToLong(line -> line.event().details().minutes())
                            .sum();
        }

        /// Whether the commitment is kept until now; null where nothing is measured.
        public @Nullable Boolean isFulfilled() {
            return commitment == null ? null : attendedMinutes() >= dueMinutes();
        }
    }

    /// For the participant and coordinators.
    ///
    /// @throws NotFound when the caller may not know of the participation
    public Summary get(UUID participationId, Caller caller) {
        ParticipationView participation = participations.getParticipation(participationId);
        if (!ownership.standing(participation, caller).isAny(MAY_KNOW)) {
            throw new NotFound();
        }
        Optional<AttendanceCommitment> commitment = programmes.findAttendanceCommitment(participation.editionId());
        List<EventKind> kinds = commitment.map(AttendanceCommitment::kinds).orElse(List.of(EventKind.values()));
        Map<UUID, Integer> attended = attendedMinutes(participation);
        Instant now = clock.instant();
        return new Summary(
                commitment.orElse(null),
                events.listOpen(participation.editionId(), kinds).stream()
                        .map(event -> new Line(event, attended.getOrDefault(event.id(), 0), event.isOver(now)))
                        .toList());
    }

    private Set<UUID> people(ParticipationView participation) {
        UUID organisation = participation.organisationId();
        return organisation == null ? Set.of(participation.accountId()) : organisations.listMemberIds(organisation);
    }

    /// By event, the most that one person attended. An organisation's people are those who came for it, and its
    /// members who came without saying for whom.
    private Map<UUID, Integer> attendedMinutes(ParticipationView participation) {
        List<Registration> own = registrations.listConfirmed(
                participation.editionId(), participation.organisationId(), people(participation));
        Map<UUID, Attendance.Attended> attended = attendance.listAttended(own);
        return own.stream()
                .collect(Collectors.toMap(
                        registration -> registration.event().id(),
                        registration -> attended.getOrDefault(registration.id(), Attendance.Attended.NOTHING)
                                .minutes(),
                        Math::max));
    }
}
