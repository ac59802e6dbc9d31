package pl.partycypacja.events.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.events.domain.Attendance.Attended;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.events.domain.ParticipantNeeds;
import pl.partycypacja.events.domain.Registration;
import pl.partycypacja.events.domain.RegistrationDirectory;
import pl.partycypacja.events.domain.RegistrationStatus;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.documents.Sheet;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;

/// The organiser's list of an event: page by page, as a sheet, and of people who have a place, for printing (EVT-8,
/// EVT-9).
@ApplicationScoped
class AttendanceList {

    private final RegistrationDirectory registrations;
    private final Attendance attendance;
    private final AccountsApi accounts;
    private final ParticipantNames names;

    AttendanceList(
            RegistrationDirectory registrations, Attendance attendance, AccountsApi accounts, ParticipantNames names) {
        this.registrations = registrations;
        this.attendance = attendance;
        this.accounts = accounts;
        this.names = names;
    }

    Page<EventRegistrationLine> page(Seen<Event> event, PageRequest request, List<RegistrationStatus> statuses) {
        Page<Registration> found = registrations.listOf(event, request, statuses);
        Map<UUID, EventRegistrationLine> lines = describe(found.items()).stream()
                .collect(Collectors.toMap(EventRegistrationLine::id, Function.identity()));
        return found.map(registration -> Objects.requireNonNull(lines.get(registration.id())));
    }

    List<EventRegistrationLine> confirmed(Seen<Event> event) {
        return describe(registrations.listOf(event, List.of(RegistrationStatus.CONFIRMED)));
    }

    private List<EventRegistrationLine> describe(List<Registration> people) {
        Map<UUID, AccountsApi.Person> persons =
                accounts
                        .listPersons(
                                people.stream().map(Registration::accountId).toList())
                        .stream()
                        .collect(Collectors.toMap(AccountsApi.Person::id, Function.identity()));
        Map<UUID, String> organisations = names.namesOfOrganisations(people.stream()
                .flatMap(registration -> Stream.ofNullable(registration.organisationId()))
                .distinct()
                .toList());
        Map<UUID, Attended> attended = attendance.listAttended(people);
        return people.stream()
                .map(registration -> {
                    UUID organisation = registration.organisationId();
                    return EventRegistrationLine.from(
                            registration,
                            registrations.statusOf(registration),
                            persons.get(registration.accountId()),
                            organisation == null ? null : organisations.get(organisation),
                            attended.getOrDefault(registration.id(), Attended.NOTHING));
                })
                .toList();
    }

    /// The list with a column for each question, under the question's title.
    Sheet sheet(Seen<Event> event, List<RegistrationStatus> statuses) {
        JsonNode asked = event.thing().questions();
        JsonNode questions = asked == null ? JsonNodeFactory.instance.objectNode() : asked.path("properties");
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
                        .map(line -> row(line, event.thing(), keys))
                        .toList());
    }

    private static List<@Nullable Object> row(EventRegistrationLine line, Event event, List<String> keys) {
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
}
