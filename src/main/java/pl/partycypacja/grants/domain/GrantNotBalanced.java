package pl.partycypacja.grants.domain;

import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.money.Money;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.ProblemType;

/// Something of what was paid is neither accounted for nor given back (GRA-4).
final class GrantNotBalanced extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Money outstanding;

    GrantNotBalanced(long outstandingGrosze) {
        super(ProblemType.GRANT_NOT_BALANCED, Money.ofGrosze(outstandingGrosze).amount());
        this.outstanding = Money.ofGrosze(outstandingGrosze);
    }

    @Override
    public @Nullable Money available() {
        return outstanding;
    }
}
