package pl.partycypacja.selection.domain;

import pl.partycypacja.platform.problem.ProblemType;

/// What keeps a selection from going on.
public enum SelectionProblem implements ProblemType {
    SLOT_TAKEN(409),
    PLACES_TAKEN(409),
    DECISIONS_MISSING(409),
    RESULTS_TOO_EARLY(409);

    private final int status;

    SelectionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
