package pl.partycypacja.grants.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import pl.partycypacja.platform.money.Money;

/// What a grantee says of an expense (GRA-4).
@Schema(name = "ExpenseRequest")
public record ExpenseDetails(
        @NotNull @Size(min = 1, max = 40) @Schema(description = "Pozycja budżetu z umowy.", examples = "moderacja")
        String budgetLine,

        @NotBlank @Size(max = 60) @Schema(description = "Numer faktury albo rachunku.", examples = "FV/7/2023")
        String documentNumber,

        @NotNull @Schema(description = "Data dokumentu, w okresie umowy.", examples = "2023-07-14")
        LocalDate issuedOn,

        @NotBlank @Size(max = 500) @Schema(examples = "Moderacja trzech spotkań")
        String description,

        @NotNull @Valid Money amount) {}
