package pl.partycypacja.grants.domain;

import pl.partycypacja.platform.problem.ProblemType;

/// Why a step with a grant's money is refused.
public enum GrantProblem implements ProblemType {
    GRANT_NOT_BALANCED(409),
    PAYMENT_UNDER_WAY(409),
    AGREEMENT_INCOMPLETE(409),
    NOTHING_TO_PAY(409);

    private final int status;

    GrantProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
