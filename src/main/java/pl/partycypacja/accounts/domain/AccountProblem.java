package pl.partycypacja.accounts.domain;

import pl.partycypacja.platform.problem.ProblemType;

/// What can go wrong with logging in and with the codes that are sent by e-mail.
public enum AccountProblem implements ProblemType {
    INVALID_CREDENTIALS(401),
    INVALID_REFRESH_TOKEN(401),
    INVALID_ONE_TIME_TOKEN(422),
    TOO_MANY_FAILED_LOGINS(429);

    private final int status;

    AccountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
