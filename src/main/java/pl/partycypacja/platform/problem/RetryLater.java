package pl.partycypacja.platform.problem;

/// Refused for now: a limit is reached, a lock is held, or the database is away.
public final class RetryLater extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    public RetryLater(ProblemType type, long retryAfterSeconds) {
        super(type, retryAfterSeconds);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public Long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
