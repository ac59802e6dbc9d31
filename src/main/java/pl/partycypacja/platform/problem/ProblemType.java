package pl.partycypacja.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The closed list of problems that a client can meet (contract rules 10 and 11). The title and the description of
/// each, in Polish and English, are in `messages/problems_pl.properties` and `messages/problems_en.properties`.
public enum ProblemType {
    MALFORMED_REQUEST(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    MALFORMED_PARAMETER(400),
    INVALID_CURSOR(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    INVALID_CREDENTIALS(401),
    INVALID_REFRESH_TOKEN(401),
    FORBIDDEN(403),
    FOUR_EYES_REQUIRED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    STATE_CONFLICT(409),
    RECRUITMENT_NOT_OPEN(409),
    APPLICATION_LIMIT_REACHED(409),
    EDITION_NOT_PUBLISHED(409),
    ALREADY_EXISTS(409),
    IN_USE(409),
    SLOT_TAKEN(409),
    SIGN_UP_NOT_OPEN(409),
    CERTIFICATE_NOT_EARNED(409),
    PLACES_TAKEN(409),
    INSUFFICIENT_FUNDS(409),
    GRANT_NOT_BALANCED(409),
    PAYMENT_UNDER_WAY(409),
    AGREEMENT_INCOMPLETE(409),
    NOTHING_TO_PAY(409),
    DECISIONS_MISSING(409),
    RESULTS_TOO_EARLY(409),
    IDEMPOTENCY_KEY_IN_PROGRESS(409),
    STALE_VERSION(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    SUBMISSION_BLOCKED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    INVALID_ONE_TIME_TOKEN(422),
    PRECONDITION_REQUIRED(428),
    RATE_LIMITED(429),
    TOO_MANY_FAILED_LOGINS(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The stable name clients program against, for example `stale-version`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemType> findByCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
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
