package pl.partycypacja.events.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.events.domain.Attendance;
import pl.partycypacja.ownership.ParticipantNames;

/// Who was noted at a session.
public record RecordedAttendance(
        @Schema(description = "W kolejności wpisów.") List<RecordedEntry> entries) {

    static RecordedAttendance from(List<Attendance.Recorded> recorded, ParticipantNames.Names people) {
        return new RecordedAttendance(recorded.stream()
                .map(entry -> RecordedEntry.from(entry, people))
                .toList());
    }
}
