package pl.partycypacja.platform.problem;

import pl.partycypacja.platform.values.Money;

/// What remains forbids it: too little for what was wanted, or something where nothing may be left.
public final class RemainingMoney extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Money remaining;

    /// @param grosze what remains
    public RemainingMoney(ProblemType type, long grosze) {
        super(type, Money.ofGrosze(grosze).amount());
        this.remaining = Money.ofGrosze(grosze);
    }

    @Override
    public Money remaining() {
        return remaining;
    }
}
