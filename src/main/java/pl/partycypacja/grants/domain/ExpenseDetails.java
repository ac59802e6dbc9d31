package pl.partycypacja.grants.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import pl.partycypacja.platform.values.Money;

/// What a grantee says of an expense (GRA-4).
public record ExpenseDetails(
        @NotNull @Size(min = 1, max = 40) String budgetLine,

        @NotBlank @Size(max = 60) String documentNumber,

        @NotNull LocalDate issuedOn,

        @NotBlank @Size(max = 500) String description,

        @NotNull @Valid Money amount) {}
