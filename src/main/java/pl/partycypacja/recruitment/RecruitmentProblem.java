package pl.partycypacja.recruitment;

import pl.partycypacja.platform.problem.ProblemType;

/// Why a recruitment cannot be published or applied to now.
public enum RecruitmentProblem implements ProblemType {
    EDITION_NOT_PUBLISHED(409),
    RECRUITMENT_NOT_OPEN(409);

    private final int status;

    RecruitmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
