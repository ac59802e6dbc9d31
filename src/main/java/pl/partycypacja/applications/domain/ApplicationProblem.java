package pl.partycypacja.applications.domain;

import pl.partycypacja.platform.problem.ProblemType;

/// What keeps an application from being made or submitted.
public enum ApplicationProblem implements ProblemType {
    APPLICATION_LIMIT_REACHED(409),
    SUBMISSION_BLOCKED(422);

    private final int status;

    ApplicationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
