package pl.partycypacja.platform.values;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount of money as the contract writes it: a string with two decimals and the currency (contract rule 6).
///
/// @param amount 0.00 to 999999999999.99
@Schema(name = "Money", description = "Kwota: napis z dwoma miejscami po przecinku i waluta.")
public record Money(
        @NotNull @Size(max = 15) @Pattern(regexp = "^(0|[1-9][0-9]{0,11})\\.[0-9]{2}$") @Schema(examples = "6000.00")
        String amount,

        @NotNull @Schema(examples = "PLN") Currency currency) {

    /// The currencies that the ledger keeps.
    public enum Currency {
        PLN
    }

    /// @param grosze not negative
    public static Money ofGrosze(long grosze) {
        return new Money(BigDecimal.valueOf(grosze, 2).toPlainString(), Currency.PLN);
    }

    /// Whole grosze, exact.
    @JsonIgnore
    @Schema(hidden = true)
    public long grosze() {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    /// As people write it: `6 000,00`.
    public String polish() {
        String[] parts = amount.split("\\.", 2);
        return parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0") + "," + parts[1];
    }
}
