package pl.partycypacja.events.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.ownership.ParticipantNames;

/// One entry, and what it changed.
@Schema(name = "RecordedAttendanceEntry")
public record RecordedEntry(
        UUID registrationId,

        @Schema(maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
        String person,

        @Schema(examples = "true") boolean present,

        @Schema(description = "`false`: tak było zapisane już wcześniej.", examples = "true")
        boolean changed) {

    static RecordedEntry from(Attendance.Recorded entry, ParticipantNames.Names people) {
        return new RecordedEntry(
                entry.registration().id(),
                people.person(entry.registration().accountId()),
                entry.isPresent(),
                entry.isChanged());
    }
}
