package pl.partycypacja.events.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.ParticipationAttendance;
import pl.partycypacja.programmes.AttendanceCommitment;

/// What a participant attended, against what taking part obliges them to (PRG-3, EVT-9).
@Schema(name = "ParticipationAttendance")
public record ParticipationAttendanceResponse(
        UUID participationId,

        @Schema(description = "`null`: edycja niczego nie mierzy.") @Nullable
        AttendanceCommitment commitment,

        @Schema(
                description = "Tyle trzeba: godziny zobowiązania albo wszystkie wydarzenia, które już były.",
                examples = "720")
        long dueMinutes,

        @Schema(examples = "600") int attendedMinutes,

        @Schema(description = "Czy zobowiązanie jest na razie dotrzymane.", examples = "false") @Nullable
        Boolean fulfilled,

        List<AttendedEvent> events) {

    static ParticipationAttendanceResponse from(UUID participationId, ParticipationAttendance.Summary attendance) {
        return new ParticipationAttendanceResponse(
                participationId,
                attendance.commitment(),
                attendance.dueMinutes(),
                attendance.attendedMinutes(),
                attendance.isFulfilled(),
                attendance.events().stream().map(AttendedEvent::from).toList());
    }
}
