package pl.partycypacja.ledger;

import pl.partycypacja.platform.problem.ProblemType;

/// Why the books refuse to move money.
public enum LedgerProblem implements ProblemType {
    INSUFFICIENT_FUNDS(409);

    private final int status;

    LedgerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
