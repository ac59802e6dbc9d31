package pl.partycypacja.events.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.events.domain.Certificates.Certificate;
import pl.partycypacja.events.domain.Event;
import pl.partycypacja.platform.values.Warsaw;

/// What is on record under the code of a certificate (EVT-9).
@Schema(name = "Certificate")
public record CertificateResponse(
        @Schema(maxLength = 19, examples = "K7QM-3XPA-9TRD-HW2C")
        String code,

        @Schema(maxLength = 200, examples = "Urszula Użytkowniczka") @Nullable
        String person,

        UUID eventId,

        @Schema(maxLength = 200, examples = "Wizyta studyjna we Wrocławiu")
        String event,

        @Schema(maxLength = 300, examples = "Fundacja im. Stefana Batorego") @Nullable
        String organiser,

        Instant startsAt,
        Instant endsAt,

        @Schema(maxLength = 40, examples = "Europe/Warsaw") String timeZone,

        @Schema(description = "Ile minut trwały spotkania, na których ta osoba była.", examples = "720")
        int attendedMinutes) {

    static CertificateResponse from(Certificate certificate, @Nullable String person, @Nullable String organiser) {
        Event event = certificate.registration().event();
        return new CertificateResponse(
                certificate.code(),
                person,
                event.id(),
                event.title(),
                organiser,
                event.startsAt(),
                event.endsAt(),
                Warsaw.ZONE.getId(),
                certificate.minutes());
    }
}
