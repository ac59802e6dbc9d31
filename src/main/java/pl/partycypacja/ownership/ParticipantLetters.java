package pl.partycypacja.ownership;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes to participants, the person or everyone in the organisation, and to those who work with them (NOT-1).
public interface ParticipantLetters {

    /// @param participant whose thing it is about
    void tell(ParticipantMessage.Kind kind, Owned participant, Map<String, String> facts, @Nullable String calendar);

    default void tell(ParticipantMessage.Kind kind, Owned participant, Map<String, String> facts) {
        tell(kind, participant, facts, null);
    }

    /// The same facts to each of several people.
    void tellPeople(
            ParticipantMessage.Kind kind,
            UUID programmeId,
            Collection<UUID> people,
            Map<String, String> facts,
            @Nullable String calendar);
}
