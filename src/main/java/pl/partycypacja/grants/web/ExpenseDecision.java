package pl.partycypacja.grants.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.grants.domain.AcceptedPart;
import pl.partycypacja.platform.values.Money;

/// How much of an expense is accepted, when it is not all of it, and why.
public record ExpenseDecision(
        @NotNull UUID expenseId,

        @NotNull @Valid @Schema(description = "Ile z niego przyjęto.")
        Money accepted,

        @NotBlank @Size(max = 1_000) @Schema(examples = "Poza zakresem umowy.")
        String reason) {

    AcceptedPart toPart() {
        return new AcceptedPart(expenseId, accepted.grosze(), reason);
    }
}
