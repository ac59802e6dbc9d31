package pl.partycypacja.events.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.events.domain.Attendance;

/// Who is at a session, and who is not after all (EVT-9).
public record RecordAttendanceRequest(
        @NotNull @Min(1) @Max(60) @Schema(description = "Które spotkanie, od jednego.", examples = "1")
        Integer session,

        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid AttendanceEntryRequest> entries) {

    List<Attendance.Entry> toEntries() {
        return entries.stream()
                .map(entry -> new Attendance.Entry(entry.registrationId(), entry.ticket(), entry.present()))
                .toList();
    }
}
