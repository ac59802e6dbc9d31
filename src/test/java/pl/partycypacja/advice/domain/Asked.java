package pl.partycypacja.advice.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.EntitlementKind;

/// Requests for advice of a person who takes part for themselves.
final class Asked {

    static final Instant NOW = Instant.parse("2023-06-01T10:00:00Z");
    static final UUID PARTICIPANT = UUID.randomUUID();
    static final AdviceDate DATE = new AdviceDate(Instant.parse("2023-06-20T08:00:00Z"), 90, "Kraków", null);

    private Asked() {}

    static ParticipationView participation(boolean isActive, Entitlement... entitlements) {
        return new ParticipationView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                PARTICIPANT,
                null,
                isActive ? ParticipationStatus.ACTIVE : ParticipationStatus.RESIGNED,
                List.of(entitlements));
    }

    static Entitlement hours(@Nullable Integer hours, @Nullable Integer quantity) {
        return new Entitlement(EntitlementKind.ADVICE, "Doradztwo", null, hours, quantity);
    }

    /// One that has come as far as a status.
    static AdviceRequest request(AdviceStatus status) {
        AdviceRequest request =
                new AdviceRequest(participation(true, hours(10, null)), AdviceTopic.PLANNING, "Jak zacząć?", NOW);
        if (status == AdviceStatus.CANCELLED) {
            request.cancel("Nieaktualne", NOW);
        }
        if (List.of(AdviceStatus.ASSIGNED, AdviceStatus.SCHEDULED, AdviceStatus.COMPLETED)
                .contains(status)) {
            request.assign(UUID.randomUUID(), NOW);
        }
        if (status == AdviceStatus.SCHEDULED) {
            request.schedule(DATE, NOW);
        }
        if (status == AdviceStatus.COMPLETED) {
            request.complete(90, "Ustalono plan", NOW);
        }
        return request;
    }
}
