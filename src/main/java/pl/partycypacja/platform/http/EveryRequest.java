package pl.partycypacja.platform.http;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.ProblemRenderer;

/// What happens to every request before any resource sees it: an id (contract rule 30), security headers (rule 32),
/// and an end to bodies that are too large, which the server would otherwise answer without a problem document.
@ApplicationScoped
class EveryRequest {

    static final String REQUEST_ID_HEADER = "X-Request-Id";

    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final long MAX_JSON_BYTES = 1024L * 1024;
    private static final long MAX_UPLOAD_BYTES = 11L * 1024 * 1024;

    private final ProblemRenderer problems;

    EveryRequest(ProblemRenderer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(EveryRequest::begin, 1_000);
        filters.register(this::limitSize, 800);
    }

    private static void begin(RoutingContext request) {
        identify(request);
        secure(request);
        request.next();
    }

    private static void identify(RoutingContext request) {
        String given = request.request().getHeader(REQUEST_ID_HEADER);
        String id = given != null && ACCEPTABLE_ID.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
        request.put(ProblemRenderer.REQUEST_ID, id);
        request.response().putHeader(REQUEST_ID_HEADER, id);
        MDC.put("requestId", id);
    }

    private static void secure(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.putHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
        response.putHeader(
                "Content-Security-Policy", policyFor(request.request().path()));
        if (request.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /// Nothing here is a page but Swagger UI, whose own script and styles stand in line.
    private static String policyFor(String path) {
        return path.startsWith("/swagger-ui")
                ? "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
                : "default-src 'none'; frame-ancestors 'none'";
    }

    private void limitSize(RoutingContext request) {
        long limit = limitOf(request.request());
        if (declaredLength(request.request()) > limit) {
            request.response().putHeader("Connection", "close");
            problems.answer(new DomainException(GeneralProblem.PAYLOAD_TOO_LARGE, limit), request);
            return;
        }
        request.next();
    }

    /// The most bytes a request's body may have.
    static long limitOf(HttpServerRequest request) {
        String type = Objects.requireNonNullElse(request.getHeader("Content-Type"), "");
        return type.startsWith("multipart/form-data") ? MAX_UPLOAD_BYTES : MAX_JSON_BYTES;
    }

    private static long declaredLength(HttpServerRequest request) {
        @Nullable String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }
}
