package pl.partycypacja.participation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.ParticipantNames;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.participation.domain.Participation;
import pl.partycypacja.participation.domain.ParticipationAction;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.programmes.Entitlement;

@Schema(name = "Participation")
public record ParticipationResponse(
        UUID id,
        UUID editionId,
        UUID recruitmentId,
        UUID applicationId,

        @Schema(description = "Osoba, która złożyła zgłoszenie.")
        UUID accountId,

        @Schema(maxLength = 200, examples = "Zofia Żółć") @Nullable
        String name,

        @Nullable UUID organisationId,

        @Schema(maxLength = 300, examples = "Stowarzyszenie Demo") @Nullable
        String organisation,

        ParticipationStatus status,

        @Schema(description = "Co przysługuje, według edycji z chwili przyjęcia.")
        List<Entitlement> entitlements,

        Instant startedAt,
        @Nullable Instant resignedAt,

        @Schema(maxLength = 2_000, examples = "Zmiana planów.") @Nullable
        String resignationReason,

        @Schema(description = "Co możesz teraz zrobić.") List<ParticipationAction> allowedActions,

        @Schema(description = "Co się stało z tym, co przysługuje: dotacja, bon, godziny doradztwa. Na liście pusty.")
        List<WalletItem> wallet,

        long version)
        implements Versioned {

    static ParticipationResponse from(
            Participation participation,
            ParticipantNames.Names names,
            List<ParticipationAction> allowedActions,
            List<WalletItem> wallet) {
        return new ParticipationResponse(
                participation.id(),
                participation.editionId(),
                participation.recruitmentId(),
                participation.applicationId(),
                participation.accountId(),
                names.person(participation.accountId()),
                participation.organisationId(),
                names.organisation(participation.organisationId()),
                participation.status(),
                participation.entitlements(),
                participation.startedAt(),
                participation.resignedAt(),
                participation.resignationReason(),
                allowedActions,
                wallet,
                participation.version());
    }
}
