package pl.partycypacja.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes registrations from one state to the next, and keeps each step with its reason (EVT-6). All of it happens
/// while the event is held.
@ApplicationScoped
class RegistrationSteps {

    private final RegistrationRepository registrations;
    private final PresenceRepository presences;

    RegistrationSteps(RegistrationRepository registrations, PresenceRepository presences) {
        this.registrations = registrations;
        this.presences = presences;
    }

    void begin(Registration registration, RegistrationStepReason reason, UUID actorId) {
        registrations.persist(registration);
        note(registration, null, reason, actorId, registration.registeredAt());
    }

    /// @param actorId null when time, or the system, does it
    void become(
            Registration registration,
            RegistrationStatus next,
            RegistrationStepReason reason,
            @Nullable UUID actorId,
            Instant now) {
        RegistrationStatus before = registration.status();
        registration.become(next, now);
        // Whoever was noted in the morning and gave up before the start was not there. The code comes with the first
        // presence: without one there is nothing to remove.
        if (registration.certificateCode() != null) {
            presences.removeAllOf(registration);
        }
        note(registration, before, reason, actorId, now);
        registrations.flush();
    }

    /// Keeps a place for somebody who waits.
    void offer(Registration registration, Instant expiresAt, RegistrationStepReason reason, Instant now) {
        RegistrationStatus before = registration.status();
        registration.offer(expiresAt, now);
        note(registration, before, reason, null, now);
    }

    /// Ends all that are left of an event that is called off.
    void endAll(Event event, UUID actorId, Instant now) {
        for (Registration registration : registrations.listOf(event, RegistrationStatus.LIVE)) {
            RegistrationStatus before = registration.status();
            registration.become(RegistrationStatus.CANCELLED, now);
            note(registration, before, RegistrationStepReason.EVENT_CANCELLED, actorId, now);
        }
        presences.removeAllOf(event);
    }

    private void note(
            Registration registration,
            @Nullable RegistrationStatus from,
            RegistrationStepReason reason,
            @Nullable UUID actorId,
            Instant now) {
        registrations.add(new RegistrationStep(registration, from, reason, actorId, now));
    }
}
