package pl.partycypacja.ownership.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.ownership.ParticipantMessage;
import pl.partycypacja.ownership.ParticipantMessage.Letter;

/// Writes one letter to each person whom something concerns.
@ApplicationScoped
class ParticipantPost implements ParticipantLetters {

    private final OrganisationsApi organisations;
    private final Event<ParticipantMessage> messages;

    ParticipantPost(OrganisationsApi organisations, Event<ParticipantMessage> messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    @Override
    public void tell(
            ParticipantMessage.Kind kind, Owned participant, Map<String, String> facts, @Nullable String calendar) {
        UUID organisation = participant.organisationId();
        Set<UUID> people =
                organisation == null ? Set.of(participant.accountId()) : organisations.listMemberIds(organisation);
        tellPeople(kind, participant.programmeId(), people, facts, calendar);
    }

    @Override
    public void tellPeople(
            ParticipantMessage.Kind kind,
            UUID programmeId,
            Collection<UUID> people,
            Map<String, String> facts,
            @Nullable String calendar) {
        if (!people.isEmpty()) {
            messages.fire(new ParticipantMessage(
                    kind,
                    programmeId,
                    null,
                    people.stream()
                            .map(person -> new Letter(person, null, facts, calendar))
                            .toList()));
        }
    }
}
