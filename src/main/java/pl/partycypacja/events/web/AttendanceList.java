package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.events.domain.Attendance.Attended;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.EventSession;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationDirectory;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.documents.PdfDocuments;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;

/// The organiser's list of an event: as JSON, as a sheet, and printed for signatures (EVT-8, EVT-9).
@ApplicationScoped
class AttendanceList {

    /// Signatures that fit beside each other.
    private static final int COLUMNS = 6;

    private final RegistrationDirectory registrations;
    private final Attendance attendance;
    private final AccountsApi accounts;
    private final ParticipantNames names;
    private final PdfDocuments documents;
    private final Clock clock;

    AttendanceList(
            RegistrationDirectory registrations,
            Attendance attendance,
            AccountsApi accounts,
            ParticipantNames names,
            PdfDocuments documents,
            Clock clock) {
        this.registrations = registrations;
        this.attendance = attendance;
        this.accounts = accounts;
        this.names = names;
        this.documents = documents;
        this.clock = clock;
    }

    /// Somebody who signed up, as the organiser sees them.
    @Schema(name = "EventRegistration")
    record Line(
            UUID id,
            UUID accountId,

            @Schema(maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
            String person,

            @Schema(maxLength = 254, examples = "urszula@example.org") @Nullable
            String email,

            @Nullable UUID organisationId,

            @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
            String organisation,

            RegistrationStatus status,

            @Schema(description = RegistrationResponse.TIER, examples = "1")
            int tier,

            @Nullable ParticipantNeeds needs,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "Odpowiedzi na pytania wydarzenia.",
                    examples = "{\"topic\": \"Panel obywatelski\"}")
            @Nullable
            JsonNode answers,

            @Schema(description = "Spotkania, na których ta osoba była, liczone od jednego.", examples = "[1, 2]")
            List<Integer> attendedSessions,

            @Schema(examples = "720") int attendedMinutes,

            @Schema(maxLength = 40, examples = "Europe/Warsaw")
            String timeZone,

            Instant registeredAt) {}

    Page<Line> page(PageRequest request, Event event, List<RegistrationStatus> statuses, Caller caller) {
        Page<Registration> found =
                registrations.list(request, RegistrationDirectory.Filter.of(event, statuses), caller);
        Map<UUID, Line> lines =
                describe(found.items()).stream().collect(Collectors.toMap(Line::id, Function.identity()));
        return found.map(registration -> Objects.requireNonNull(lines.get(registration.id())));
    }

    private List<Line> describe(List<Registration> people) {
        Map<UUID, AccountsApi.Person> persons =
                accounts
                        .listPersons(
                                people.stream().map(Registration::accountId).toList())
                        .stream()
                        .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        ParticipantNames.Names known = names.namesOf(people);
        Map<UUID, Attended> attended = attendance.listAttended(people);
        return people.stream()
                .map(registration -> {
                    AccountsApi.@Nullable Person person = persons.get(registration.accountId());
                    @Nullable Attended was = attended.get(registration.id());
                    return new Line(
                            registration.id(),
                            registration.accountId(),
                            person == null ? null : person.name(),
                            person == null ? null : person.email(),
                            registration.organisationId(),
                            known.organisation(registration.organisationId()),
                            registration.statusAt(clock.instant()),
                            registration.tier() + 1,
                            registration.needs(),
                            registration.answers(),
                            was == null ? List.of() : was.sessions(),
                            was == null ? 0 : was.minutes(),
                            Warsaw.ZONE.getId(),
                            registration.registeredAt());
                })
                .toList();
    }

    /// With a column for each question, headed by its title.
    Sheet sheet(Event event, List<RegistrationStatus> statuses) {
        JsonNode questions = event.questions() == null
                ? JsonNodeFactory.instance.objectNode()
                : event.questions().path("properties");
        List<String> keys = questions.properties().stream()
                .sorted(Comparator.comparingInt(
                        question -> question.getValue().path("x-order").asInt(Integer.MAX_VALUE)))
                .map(Map.Entry::getKey)
                .toList();
        List<String> headings = Stream.concat(
                        Stream.of(
                                "Osoba",
                                "E-mail",
                                "Organizacja",
                                "Stan",
                                "Grupa",
                                "Zapis",
                                "Dieta",
                                "Dostępność",
                                "Nocleg",
                                "Obecność (spotkania)",
                                "Obecność (minuty)"),
                        keys.stream()
                                .map(key -> questions.path(key).path("title").asText(key)))
                .toList();
        return new Sheet(
                "zapisy",
                headings,
                describe(registrations.listOf(event, statuses)).stream()
                        .map(line -> row(line, event, keys))
                        .toList());
    }

    private static List<@Nullable Object> row(Line line, Event event, List<String> keys) {
        ParticipantNeeds needs = line.needs();
        List<@Nullable Object> row = Sheet.row(
                line.person(),
                line.email(),
                line.organisation(),
                line.status(),
                event.details().tiers().isEmpty()
                        ? null
                        : event.details().tiers().get(line.tier() - 1).name(),
                line.registeredAt(),
                needs == null ? null : needs.diet(),
                needs == null ? null : needs.accessibility(),
                needs == null ? null : needs.accommodation(),
                line.attendedSessions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                line.attendedMinutes());
        for (String key : keys) {
            JsonNode answer = line.answers() == null ? null : line.answers().get(key);
            row.add(answer == null ? null : answer.isTextual() ? answer.asText() : answer.toString());
        }
        return row;
    }

    /// A place for a signature on each session, by name in Polish order.
    byte[] pdf(Event event) {
        Comparator<Object> polish = Collator.getInstance(Locale.of("pl", "PL"));
        List<Line> lines = describe(registrations.listOf(event, List.of(RegistrationStatus.CONFIRMED))).stream()
                .sorted(Comparator.comparing(line -> Objects.requireNonNullElse(line.person(), ""), polish))
                .toList();
        List<EventSession> sessions = event.details().sessions();
        List<Map<String, String>> people = IntStream.range(0, lines.size())
                .mapToObj(i -> Map.of(
                        "number",
                        Integer.toString(i + 1),
                        "name",
                        Objects.requireNonNullElse(lines.get(i).person(), "–"),
                        "organisation",
                        Objects.requireNonNullElse(lines.get(i).organisation(), "")))
                .toList();
        List<List<String>> pages = IntStream.iterate(0, from -> from < sessions.size(), from -> from + COLUMNS)
                .mapToObj(from -> sessions.subList(from, Math.min(from + COLUMNS, sessions.size())).stream()
                        .map(session -> Warsaw.text(session.startsAt()))
                        .toList())
                .toList();
        return documents.render(
                "attendance-sheet",
                Map.of(
                        "event",
                        event.title(),
                        "when",
                        sessions.isEmpty() ? "–" : period(event),
                        "pages",
                        pages,
                        "people",
                        people),
                event.updatedAt());
    }

    /// The days of an event: `28 kwietnia 2023`, or from one to another.
    static String period(Event event) {
        LocalDate first = LocalDate.ofInstant(event.startsAt(), Warsaw.ZONE);
        LocalDate last = LocalDate.ofInstant(event.endsAt(), Warsaw.ZONE);
        return first.equals(last) ? Warsaw.polish(first) : Warsaw.polish(first) + " – " + Warsaw.polish(last);
    }
}
