package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.values.ReadableCode;

/// Who attended what, for those who ask with the code on a certificate (EVT-9). A certificate says what is on
/// record: attendance that is corrected corrects it, or takes it away.
@ApplicationScoped
public class Certificates {

    private final RegistrationRepository registrations;
    private final Attendance attendance;
    private final Clock clock;

    Certificates(RegistrationRepository registrations, Attendance attendance, Clock clock) {
        this.registrations = registrations;
        this.attendance = attendance;
        this.clock = clock;
    }

    public record Certificate(String code, Registration registration, Event event, int minutes) {}

    /// From the event's end on.
    public Optional<Certificate> find(Registration registration) {
        @Nullable String code = registration.certificateCode();
        Event event = registrations.eventOf(registration);
        boolean hadPlace = registration.status() == RegistrationStatus.CONFIRMED
                && event.status().isOpen();
        if (code == null || !hadPlace || clock.instant().isBefore(event.endsAt())) {
            return Optional.empty();
        }
        int minutes = attendance.getAttended(registration).minutes();
        return minutes == 0 ? Optional.empty() : Optional.of(new Certificate(code, registration, event, minutes));
    }

    /// @throws DomainException `certificate-not-earned` before the event's end, and for those who were at no
    ///     session
    public Certificate get(Registration registration) {
        return find(registration).orElseThrow(() -> new DomainException(EventProblem.CERTIFICATE_NOT_EARNED));
    }

    /// @throws MalformedInput `malformed-parameter` when the code was mistyped
    /// @throws NotFound for a code that no certificate has
    public Certificate getByCode(String typed) {
        return registrations
                .findByCertificateCode(ReadableCode.require(typed, "code"))
                .flatMap(this::find)
                .orElseThrow(NotFound::new);
    }
}
