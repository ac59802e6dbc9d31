package pl.partycypacja.grants.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.grants.domain.Expense;
import pl.partycypacja.platform.http.Versioned;
import pl.partycypacja.platform.values.Money;

/// What a grant was spent on.
@Schema(name = "Expense")
public record ExpenseResponse(
        UUID id,
        UUID grantId,
        @Schema(maxLength = 40, examples = "moderacja") String budgetLine,
        @Schema(maxLength = 60, examples = "FV/7/2023") String documentNumber,
        LocalDate issuedOn,

        @Schema(maxLength = 500, examples = "Moderacja trzech spotkań")
        String description,

        Money amount,

        @Schema(description = "Ile przyjęto; `null`, póki nie przyjęto sprawozdania.") @Nullable
        Money accepted,

        @Schema(maxLength = 1_000, examples = "Poza zakresem umowy.") @Nullable
        String decisionReason,

        @Schema(maxLength = 255, examples = "faktura.pdf") @Nullable
        String fileName,

        @Schema(maxLength = 64, examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable
        String fileSha256,

        long version)
        implements Versioned {

    static ExpenseResponse from(Expense expense) {
        Long accepted = expense.acceptedGrosze();
        return new ExpenseResponse(
                expense.id(),
                expense.grantId(),
                expense.lineKey(),
                expense.documentNumber(),
                expense.issuedOn(),
                expense.description(),
                Money.ofGrosze(expense.amountGrosze()),
                accepted == null ? null : Money.ofGrosze(accepted),
                expense.decisionReason(),
                expense.fileName(),
                expense.fileSha256(),
                expense.version());
    }
}
