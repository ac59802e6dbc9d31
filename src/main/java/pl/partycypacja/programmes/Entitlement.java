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
/// @param amount of a grant or a voucher; null for other kinds
/// @param hours of advice; null when they are not counted
/// @param quantity how many trainings, opinions and so on; null when they are not counted
public record Entitlement(
        @NotNull EntitlementKind kind,

        @NotBlank @Size(max = 500) String description,

        @Valid @Nullable Money amount,

        @Min(1) @Max(10_000) @Nullable Integer hours,

        @Min(1) @Max(10_000) @Nullable Integer quantity) {

    /// Whether it is money, so that it is nothing without an amount.
    public boolean needsAmount() {
        return kind == EntitlementKind.GRANT || kind == EntitlementKind.VOUCHER;
    }
}
