package pl.partycypacja.platform.problem;

/// The problems that every operation can meet.
public enum GeneralProblem implements ProblemType {
    MALFORMED_REQUEST(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    MALFORMED_PARAMETER(400),
    INVALID_CURSOR(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    FORBIDDEN(403),
    FOUR_EYES_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STATE_CONFLICT(409),
    ALREADY_EXISTS(409),
    IN_USE(409),
    IDEMPOTENCY_KEY_IN_PROGRESS(409),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    GeneralProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /// The type that stands for an HTTP status which the framework itself answers with.
    static ProblemType forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
