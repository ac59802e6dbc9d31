package pl.partycypacja.selection.web.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationReference;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.selection.domain.interview.InterviewOutcome;
import pl.partycypacja.selection.domain.interview.InterviewSlot;

/// A time for a talk, as far as the caller may know of it (APP-7).
@Schema(name = "InterviewSlot")
public record InterviewSlotResponse(
        UUID id,
        UUID recruitmentId,

        @Schema(examples = "2021-04-20T08:00:00Z") Instant startsAt,
        @Schema(examples = "2021-04-20T08:30:00Z") Instant endsAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        @Schema(examples = "30") int lengthMinutes,

        @Schema(maxLength = 500, examples = "Warszawa, ul. Sapieżyńska 10a") @Nullable
        String place,

        @Schema(
                description = "Dla obsługi i dla tego, kto zarezerwował termin.",
                maxLength = 500,
                examples = "https://spotkania.example.org/rozmowa-1")
        @Nullable
        String link,

        List<PanelMember> panel,

        @Schema(description = "Czy nikt go jeszcze nie zarezerwował.")
        boolean free,

        @Schema(description = "Rezerwacja: dla obsługi i dla tego, czyja jest.") @Nullable
        Booking booking,

        long version)
        implements Versioned {

    @Schema(name = "PanelMember")
    public record PanelMember(
            UUID id,

            @Schema(maxLength = 200, examples = "Edward Ekspert") @Nullable
            String name) {}

    /// @param outcome for staff alone, as are points and note
    @Schema(name = "InterviewBooking")
    public record Booking(
            UUID applicationId,

            @Schema(maxLength = 40, examples = "PS-2021-0001") @Nullable
            String reference,

            @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
            String applicant,

            @Nullable Instant bookedAt,

            @Schema(description = "Tylko dla obsługi.") @Nullable
            InterviewOutcome outcome,

            @Schema(description = "Od 0 do 100; tylko dla obsługi.", examples = "80") @Nullable
            Integer points,

            @Schema(description = "Tylko dla obsługi.", maxLength = 4_000) @Nullable
            String note) {}

    /// @param booked of the page's slots, by application
    /// @param names of panel members and applicants
    static InterviewSlotResponse from(
            InterviewSlot slot, Map<UUID, ApplicationReference> booked, Map<UUID, String> names, boolean isStaff) {
        UUID bookedFor = slot.applicationId();
        ApplicationReference application = bookedFor == null ? null : booked.get(bookedFor);
        return new InterviewSlotResponse(
                slot.id(),
                slot.recruitmentId(),
                slot.startsAt(),
                slot.endsAt(),
                Warsaw.ZONE.getId(),
                slot.lengthMinutes(),
                slot.place(),
                isStaff || application != null ? slot.link() : null,
                slot.panel().stream()
                        .map(id -> new PanelMember(id, names.get(id)))
                        .toList(),
                slot.applicationId() == null,
                application == null ? null : booking(slot, application, names, isStaff),
                slot.version());
    }

    private static Booking booking(
            InterviewSlot slot, ApplicationReference application, Map<UUID, String> names, boolean isStaff) {
        return new Booking(
                application.id(),
                application.reference(),
                names.get(application.applicantId()),
                slot.bookedAt(),
                isStaff ? slot.outcome() : null,
                isStaff ? slot.points() : null,
                isStaff ? slot.note() : null);
    }
}
