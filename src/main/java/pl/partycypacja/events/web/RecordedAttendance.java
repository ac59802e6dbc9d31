package pl.partycypacja.events.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record RecordedAttendance(
        @Schema(description = "W kolejności wpisów.") List<RecordedEntry> entries) {}
