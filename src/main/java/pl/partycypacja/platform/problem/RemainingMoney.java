package pl.partycypacja.platform.problem;

import pl.partycypacja.platform.values.Money;

/// What remains forbids it: too little for what was wanted, or something where nothing may be left.
public final class RemainingMoney extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Money remaining;

    private RemainingMoney(ProblemType type, long grosze) {
        super(type, Money.ofGrosze(grosze).amount());
        this.remaining = Money.ofGrosze(grosze);
    }

    /// `insufficient-funds`: a budget, a grant or a voucher has less left than was wanted.
    public static RemainingMoney tooLittle(long grosze) {
        return new RemainingMoney(ProblemType.INSUFFICIENT_FUNDS, grosze);
    }

    /// `grant-not-balanced`: so much of what was paid is neither accounted for nor given back (GRA-4).
    public static RemainingMoney unsettled(long grosze) {
        return new RemainingMoney(ProblemType.GRANT_NOT_BALANCED, grosze);
    }

    @Override
    public Money remaining() {
        return remaining;
    }
}
