package pl.partycypacja.platform.problem;

import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.money.Money;

/// More was wanted than is left: of a budget, a grant or a voucher.
public final class InsufficientFunds extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Money available;

    /// @param availableGrosze what is left
    public InsufficientFunds(long availableGrosze) {
        super(ProblemType.INSUFFICIENT_FUNDS, Money.ofGrosze(availableGrosze).amount());
        this.available = Money.ofGrosze(availableGrosze);
    }

    @Override
    public @Nullable Money available() {
        return available;
    }
}
