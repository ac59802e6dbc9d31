package pl.partycypacja.grants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantAction;
import pl.partycypacja.grants.domain.GrantBalances;
import pl.partycypacja.grants.domain.GrantStatus;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;

/// A grant, as its grantee, coordinators and experts see it.
@Schema(name = "Grant")
public record GrantResponse(
        UUID id,
        UUID editionId,
        UUID participationId,

        @Schema(
                description = "Grantobiorca: organizacja albo osoba.",
                maxLength = 300,
                examples = "Stowarzyszenie Demo")
        @Nullable
        String grantee,

        @Nullable UUID organisationId,
        @Schema(maxLength = 20, examples = "UM/2023/0001") String agreementNumber,
        GrantStatus status,
        Money amount,
        @Schema(description = "Wypłacono.") Money paid,
        @Schema(description = "Jeszcze nie wypłacono.") Money unpaid,
        @Schema(description = "Wydatki przyjęte.") Money accepted,
        @Schema(description = "Zwrócono.") Money refunded,

        @Schema(description = "Wypłacono, a nie rozliczono ani nie zwrócono.")
        Money outstanding,

        @Schema(description = "Ostatni dzień na sprawozdanie.", examples = "2023-11-15") @Nullable
        LocalDate reportDueOn,

        @Schema(description = "Czy termin sprawozdania minął.")
        boolean overdue,

        @Schema(maxLength = 2_000, examples = "Organizacja zakończyła działalność.") @Nullable
        String terminationReason,

        @Schema(description = "Co możesz teraz zrobić.") List<GrantAction> allowedActions,

        Instant createdAt,
        long version)
        implements Versioned {

    static GrantResponse from(
            Grant grant,
            @Nullable String grantee,
            GrantBalances balances,
            List<GrantAction> allowedActions,
            LocalDate today) {
        return new GrantResponse(
                grant.id(),
                grant.editionId(),
                grant.participationId(),
                grantee,
                grant.organisationId(),
                grant.agreementNumber(),
                grant.status(),
                Money.ofGrosze(grant.amountGrosze()),
                Money.ofGrosze(balances.paidGrosze()),
                Money.ofGrosze(balances.unpaidGrosze()),
                Money.ofGrosze(balances.acceptedGrosze()),
                Money.ofGrosze(balances.refundedGrosze()),
                Money.ofGrosze(balances.outstandingGrosze()),
                grant.reportDueOn(),
                grant.isOverdueOn(today),
                grant.terminationReason(),
                allowedActions,
                grant.createdAt(),
                grant.version());
    }
}
