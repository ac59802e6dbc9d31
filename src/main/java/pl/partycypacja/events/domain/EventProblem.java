package pl.partycypacja.events.domain;

import pl.partycypacja.platform.problem.ProblemType;

/// Why a registration, or a certificate, is refused though nothing is wrong with the request.
public enum EventProblem implements ProblemType {
    SIGN_UP_NOT_OPEN(409),
    CERTIFICATE_NOT_EARNED(409);

    private final int status;

    EventProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
