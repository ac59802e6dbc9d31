package pl.partycypacja.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.money.Money;

/// What each participant gets (PRG-2).
///
/// @param amount of a grant or a voucher
/// @param hours of advice
/// @param quantity how many of them
@Schema(name = "Entitlement")
public record Entitlement(
        @NotNull @Schema(examples = "GRANT") Kind kind,

        @NotBlank @Size(max = 500) @Schema(examples = "Dotacja na lokalny proces partycypacyjny")
        String description,

        @Valid @Nullable Money amount,

        @Min(1) @Max(10_000) @Schema(examples = "10") @Nullable
        Integer hours,

        @Min(1) @Max(10_000) @Schema(examples = "1") @Nullable
        Integer quantity) {

    /// What kind of thing it is.
    @Schema(name = "EntitlementKind")
    public enum Kind {
        GRANT,
        VOUCHER,
        ADVICE,
        EXPERT_OPINION,
        TRAINING,
        NETWORKING,
        PUBLICITY
    }

    /// Whether it is a sum of money.
    public boolean needsAmount() {
        return kind == Kind.GRANT || kind == Kind.VOUCHER;
    }
}
