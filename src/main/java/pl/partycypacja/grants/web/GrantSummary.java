package pl.partycypacja.grants.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Grant;
import pl.partycypacja.grants.domain.GrantStatus;
import pl.partycypacja.platform.values.Money;

/// A grant in a list.
public record GrantSummary(
        UUID id,
        UUID editionId,
        UUID participationId,

        @Schema(
                description = "Grantobiorca: organizacja albo osoba.",
                maxLength = 300,
                examples = "Stowarzyszenie Demo")
        @Nullable
        String grantee,

        @Schema(maxLength = 20, examples = "UM/2023/0001") String agreementNumber,
        GrantStatus status,
        Money amount,

        @Schema(description = "Ostatni dzień na sprawozdanie.", examples = "2023-11-15") @Nullable
        LocalDate reportDueOn,

        @Schema(description = "Czy termin sprawozdania minął.")
        boolean overdue) {

    static GrantSummary from(Grant grant, @Nullable String grantee, LocalDate today) {
        return new GrantSummary(
                grant.id(),
                grant.editionId(),
                grant.participationId(),
                grantee,
                grant.agreementNumber(),
                grant.status(),
                Money.ofGrosze(grant.amountGrosze()),
                grant.reportDueOn(),
                grant.isOverdueOn(today));
    }
}
