package pl.partycypacja.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;

/// Turns a [DomainException] into the bytes of a problem document in the caller's language.
@ApplicationScoped
public class ProblemRenderer {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Where the request's id is kept on the Vert.x context.
    public static final String REQUEST_ID = "partycypacja.requestId";

    private final ProblemTexts messages;
    private final ObjectMapper json;

    ProblemRenderer(ProblemTexts messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public static Locale languageOf(RoutingContext request) {
        return ProblemTexts.negotiate(
                Objects.requireNonNullElse(request.request().getHeader("Accept-Language"), "pl"));
    }

    /// The whole body.
    public byte[] render(DomainException problem, RoutingContext request) {
        Locale language = languageOf(request);
        ProblemType type = problem.type();
        Problem body = new Problem(
                "/problems/" + type.code(),
                messages.title(type, language),
                type.status(),
                messages.detail(type, language, problem.arguments()),
                request.request().path(),
                type.code(),
                Objects.requireNonNullElse(request.get(REQUEST_ID), ""),
                problem.errors().stream()
                        .map(error -> fieldError(error, language))
                        .toList(),
                problem.currentState(),
                problem.allowedActions(),
                problem.remaining());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document cannot be written", e);
        }
    }

    private Problem.FieldError fieldError(FieldProblem error, Locale language) {
        return new Problem.FieldError(
                error.pointer(), error.parameter(), error.code(), messages.describe(error, language));
    }

    /// Answers at once, for what goes wrong before the request reaches a resource.
    public void answer(DomainException problem, RoutingContext request) {
        byte[] body = render(problem, request);
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Content-Language", languageOf(request).getLanguage())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        Long retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            request.response().putHeader("Retry-After", Long.toString(retryAfter));
        }
        request.response().end(Buffer.buffer(body));
    }
}
