package pl.partycypacja.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;

/// What each participant gets (PRG-2).
///
/// @param amount of a grant or a voucher
/// @param hours of advice
/// @param quantity how many of them
public record Entitlement(
        @NotNull EntitlementKind kind,

        @NotBlank @Size(max = 500) String description,

        @Valid @Nullable Money amount,

        @Min(1) @Max(10_000) @Nullable Integer hours,

        @Min(1) @Max(10_000) @Nullable Integer quantity) {

    /// Whether it is a sum of money.
    public boolean needsAmount() {
        return kind == EntitlementKind.GRANT || kind == EntitlementKind.VOUCHER;
    }
}
