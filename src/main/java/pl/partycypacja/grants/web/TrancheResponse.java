package pl.partycypacja.grants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Tranche;
import pl.partycypacja.grants.domain.TrancheAction;
import pl.partycypacja.grants.domain.TrancheStatus;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;

/// A part of a grant that is paid at once.
@Schema(name = "Tranche")
public record TrancheResponse(
        UUID id,
        UUID grantId,
        @Schema(examples = "1") int number,
        Money amount,
        LocalDate plannedOn,
        TrancheStatus status,

        @Schema(
                description = "Rachunek (IBAN); od zatwierdzenia niezmienny.",
                maxLength = 34,
                examples = "PL61109010140000071219812874")
        @Nullable
        String accountNumber,

        @Nullable UUID requestedBy,
        @Nullable Instant requestedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,

        @Schema(description = "Plik dla banku, w którym jest.") @Nullable
        UUID paymentFileId,

        @Nullable LocalDate paidOn,

        @Schema(maxLength = 60, examples = "WB/2023/06/12/7") @Nullable
        String bankReference,

        @Schema(description = "Co możesz teraz zrobić.") List<TrancheAction> allowedActions,

        long version)
        implements Versioned {

    static TrancheResponse from(Tranche tranche, List<TrancheAction> allowedActions) {
        return new TrancheResponse(
                tranche.id(),
                tranche.grantId(),
                tranche.number(),
                Money.ofGrosze(tranche.amountGrosze()),
                tranche.plannedOn(),
                tranche.status(),
                tranche.accountNumber(),
                tranche.requestedBy(),
                tranche.requestedAt(),
                tranche.approvedBy(),
                tranche.approvedAt(),
                tranche.paymentFileId(),
                tranche.paidOn(),
                tranche.bankReference(),
                allowedActions,
                tranche.version());
    }
}
