package pl.partycypacja.recruitment;

import pl.partycypacja.platform.problem.ProblemType;

/// What a recruitment's calendar forbids.
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
