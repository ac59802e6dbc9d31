package pl.partycypacja.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Writes to those who apply, the person or everyone in the organisation, and to those who decide (NOT-1).
@ApplicationScoped
public class ApplicationLetters {

    private final OrganisationsApi organisations;
    private final Event<ParticipantMessage> messages;

    ApplicationLetters(OrganisationsApi organisations, Event<ParticipantMessage> messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    public void tell(
            ParticipantMessage.Kind kind,
            RecruitmentView recruitment,
            ApplicationView application,
            Map<String, String> facts) {
        tell(kind, recruitment, application, facts, null);
    }

    public void tell(
            ParticipantMessage.Kind kind,
            RecruitmentView recruitment,
            ApplicationView application,
            Map<String, String> facts,
            @Nullable String calendar) {
        tellAll(kind, recruitment, List.of(ApplicationReference.of(application)), addressee -> facts, calendar);
    }

    /// One letter for each person behind each application; the members of all organisations are read at once.
    public void tellAll(
            ParticipantMessage.Kind kind,
            RecruitmentView recruitment,
            Collection<ApplicationReference> addressees,
            Function<ApplicationReference, Map<String, String>> facts,
            @Nullable String calendar) {
        Map<UUID, Set<UUID>> members = organisations.listMemberIdsOf(addressees.stream()
                .flatMap(addressee -> Stream.ofNullable(addressee.organisationId()))
                .distinct()
                .toList());
        send(
                kind,
                recruitment,
                addressees.stream()
                        .flatMap(addressee -> people(addressee, members).stream()
                                .map(person -> new Letter(
                                        person,
                                        addressee.id(),
                                        withNames(facts.apply(addressee), recruitment, addressee.reference()),
                                        calendar)))
                        .toList());
    }

    private static Set<UUID> people(ApplicationReference addressee, Map<UUID, Set<UUID>> members) {
        UUID organisation = addressee.organisationId();
        return organisation == null ? Set.of(addressee.applicantId()) : members.getOrDefault(organisation, Set.of());
    }

    /// The same facts to each of several people, about no single application.
    public void tellPeople(
            ParticipantMessage.Kind kind,
            RecruitmentView recruitment,
            Collection<UUID> people,
            Map<String, String> facts) {
        Map<String, String> all = withNames(facts, recruitment, null);
        send(
                kind,
                recruitment,
                people.stream()
                        .map(person -> new Letter(person, null, all, null))
                        .toList());
    }

    private void send(ParticipantMessage.Kind kind, RecruitmentView recruitment, List<Letter> letters) {
        if (!letters.isEmpty()) {
            messages.fire(new ParticipantMessage(kind, recruitment.programmeId(), recruitment.id(), letters));
        }
    }

    private static Map<String, String> withNames(
            Map<String, String> facts, RecruitmentView recruitment, @Nullable String reference) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("recruitment", recruitment.name());
        all.put("reference", Objects.requireNonNullElse(reference, ""));
        return all;
    }
}
