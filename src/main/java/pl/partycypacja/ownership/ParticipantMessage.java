package pl.partycypacja.ownership;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something applicants, participants or experts must be told, raised in the transaction that causes it (NOT-1).
///
/// @param programmeId whose coordinators see that it was sent
/// @param recruitmentId what it is about, where it is about one
/// @param letters one for each person
public record ParticipantMessage(
        Kind kind, UUID programmeId, @Nullable UUID recruitmentId, List<Letter> letters) {

    /// What it says: an enum of the module that says it, with a text under `templates/mail/` by its name.
    public interface Kind {

        String name();

        /// Whether the recipient must be told; from the others one can be excused.
        default boolean isDuty() {
            return true;
        }
    }

    /// What one person is told.
    ///
    /// @param applicationId what it is about, where it is about one
    /// @param facts what the text names, by name
    /// @param calendar an iCalendar file to go with it
    public record Letter(
            UUID accountId,
            @Nullable UUID applicationId,
            Map<String, String> facts,
            @Nullable String calendar) {}
}
