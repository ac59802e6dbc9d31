package pl.partycypacja.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.json.InvalidTextException;

/// Finds the problem type behind an exception of the framework, of the database, or of our own, however deep it is
/// wrapped.
@ApplicationScoped
class ProblemTranslator {

    private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");

    /// Seconds a client is asked to wait when the database is away or overloaded.
    private static final long DATABASE_RETRY_SECONDS = 5;

    /// What the server says of a body without a declared length that grew beyond the limit.
    private static final String REQUEST_TOO_LARGE = "Request too large";

    /// What the reader of multipart bodies says of one that ends too soon.
    private static final String UPLOAD_CUT_OFF = "Connection terminated parsing multipart request";

    /// PostgreSQL's SQLSTATE of a broken unique constraint.
    private static final String UNIQUE_VIOLATION = "23505";

    DomainException translate(Throwable thrown, RoutingContext request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException known) {
                return known;
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            DomainException specific = specific(cause, request);
            if (specific != null) {
                return specific;
            }
        }
        return general(thrown);
    }

    private static @Nullable DomainException specific(Throwable thrown, RoutingContext request) {
        return switch (thrown) {
            case InvalidTextException text -> InvalidInput.at(place(text), InputFault.CONTROL_CHARACTERS);
            case UnrecognizedPropertyException unknown ->
                new MalformedInput(GeneralProblem.UNKNOWN_FIELD, place(unknown), unknown.getPropertyName());
            case JsonMappingException mapping -> new MalformedInput(GeneralProblem.MALFORMED_REQUEST, place(mapping));
            case JsonProcessingException unreadable ->
                new MalformedInput(GeneralProblem.MALFORMED_REQUEST, Place.WHOLE);
            case ConstraintViolationException violations -> violations(violations, request.request());
            case MultipartParser.MalformedMessageException broken ->
                new MalformedInput(GeneralProblem.MALFORMED_REQUEST, Place.WHOLE);
            case OptimisticLockException stale -> new DomainException(GeneralProblem.STALE_VERSION);
            case LockTimeoutException busy -> unavailable();
            case PessimisticLockException busy -> unavailable();
            case org.hibernate.exception.ConstraintViolationException broken
            when UNIQUE_VIOLATION.equals(broken.getSQLState()) -> new DomainException(GeneralProblem.ALREADY_EXISTS);
            case SQLException sql when isDatabaseAway(sql) -> unavailable();
            case IOException io
            when UPLOAD_CUT_OFF.equals(io.getMessage()) ->
                new MalformedInput(GeneralProblem.MALFORMED_REQUEST, Place.WHOLE);
            case IOException io
            when REQUEST_TOO_LARGE.equals(io.getMessage()) -> new DomainException(GeneralProblem.PAYLOAD_TOO_LARGE);
            default -> null;
        };
    }

    private static DomainException general(Throwable thrown) {
        return switch (thrown) {
            case UnauthorizedException anonymous -> new DomainException(GeneralProblem.UNAUTHENTICATED);
            case AuthenticationFailedException failed -> new DomainException(GeneralProblem.INVALID_TOKEN);
            case ForbiddenException forbidden -> new Forbidden();
            case WebApplicationException http ->
                new DomainException(GeneralProblem.forStatus(http.getResponse().getStatus()));
            default -> new DomainException(GeneralProblem.INTERNAL_ERROR);
        };
    }

    private static DomainException unavailable() {
        return new RetryLater(GeneralProblem.SERVICE_UNAVAILABLE, DATABASE_RETRY_SECONDS);
    }

    /// 08…: connection; 53…: too many; 55P03: lock not available; 57…: cancelled or shut down. No state at all: the
    /// pool gave up waiting.
    private static boolean isDatabaseAway(SQLException thrown) {
        String state = thrown.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.startsWith("57");
    }

    private static Place place(JsonMappingException thrown) {
        return Place.at(thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .toArray());
    }

    private static InvalidInput violations(ConstraintViolationException thrown, HttpServerRequest request) {
        boolean hasBody =
                !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.DELETE);
        boolean isForm = String.valueOf(request.getHeader("Content-Type")).startsWith("multipart/");
        List<FieldProblem> errors = thrown.getConstraintViolations().stream()
                .map(violation -> fieldProblem(violation, hasBody, isForm))
                .sorted(Comparator.comparing(ProblemTranslator::whereabouts))
                .toList();
        return new InvalidInput(errors);
    }

    private static String whereabouts(FieldProblem error) {
        return Objects.requireNonNullElse(error.pointer(), "") + Objects.requireNonNullElse(error.parameter(), "");
    }

    private static FieldProblem fieldProblem(ConstraintViolation<?> violation, boolean hasBody, boolean isForm) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = REQUIRED.contains(constraint) ? "required" : kebab(constraint);
        Place place = isForm ? Place.at(nameOf(violation.getPropertyPath())) : place(violation.getPropertyPath());
        return hasBody
                ? FieldProblem.withDetail(place, code, violation.getMessage())
                : new FieldProblem(null, nameOf(violation.getPropertyPath()), code, violation.getMessage(), List.of());
    }

    /// The parameter: the last step with a name that is not of a list's element.
    private static String nameOf(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER)
                .map(Path.Node::getName)
                .filter(Objects::nonNull)
                .reduce("", (earlier, later) -> later);
    }

    /// The place in the body: without the method, and without the parameter that is the body itself.
    private static Place place(Path path) {
        return Place.at(StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT
                        || node.getKind() == ElementKind.BEAN)
                .flatMap(ProblemTranslator::steps)
                .toArray());
    }

    private static Stream<String> steps(Path.Node node) {
        Stream<String> position = Stream.of(node.getIndex(), node.getKey())
                .filter(Objects::nonNull)
                .limit(1)
                .map(String::valueOf);
        Stream<String> name = node.getKind() == ElementKind.PROPERTY ? Stream.ofNullable(node.getName()) : Stream.of();
        return Stream.concat(position, name);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
