package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.values.ReadableCode;

/// Finds certificates: for whom they are about, and for whoever has the code on one (EVT-9). A certificate says
/// what is on record now: attendance that is corrected corrects it, or takes it away.
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

    /// @param minutes how long the sessions lasted that the person was at
    public record Certificate(String code, Registration registration, int minutes) {}

    /// The certificate of somebody who was at the event, from its end on.
    ///
    /// @param attended what the person attended
    Optional<Certificate> find(Registration registration, Attendance.Attended attended) {
        @Nullable String code = registration.certificateCode();
        Event event = registration.event();
        boolean hadPlace = registration.hasPlace() && event.status().isOpen();
        boolean isOver = event.isOver(clock.instant());
        return code != null && hadPlace && isOver && attended.minutes() > 0
                ? Optional.of(new Certificate(code, registration, attended.minutes()))
                : Optional.empty();
    }

    private Optional<Certificate> find(Registration registration) {
        return find(registration, attendance.getAttended(registration));
    }

    /// @throws DomainException `certificate-not-earned` before the event's end, and for people who were at no
    ///     session
    public Certificate get(Seen<Registration> registration) {
        return find(registration.thing()).orElseThrow(() -> new DomainException(EventProblem.CERTIFICATE_NOT_EARNED));
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
