package pl.partycypacja.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import pl.partycypacja.platform.json.MergePatch;

/// The one place where what went wrong becomes an HTTP answer. Several mappers, because the framework has mappers
/// of its own for some exceptions and the nearest type wins.
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemTranslator translator;
    private final ProblemRenderer renderer;
    private final CurrentVertxRequest currentRequest;

    ProblemMappers(ProblemTranslator translator, ProblemRenderer renderer, CurrentVertxRequest currentRequest) {
        this.translator = translator;
        this.renderer = renderer;
        this.currentRequest = currentRequest;
    }

    @ServerExceptionMapper
    Response any(Throwable thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response domain(DomainException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response violation(ConstraintViolationException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown) {
        return respond(thrown);
    }

    private Response respond(Throwable thrown) {
        RoutingContext request = currentRequest.getCurrent();
        DomainException problem = translator.translate(thrown, request);
        if (problem.type().status() >= 500) {
            LOG.errorf(
                    thrown,
                    "%s %s failed",
                    request.request().method(),
                    request.request().path());
        }
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(ProblemRenderer.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        ProblemRenderer.languageOf(request).getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(renderer.render(problem, request));
        Long retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        addHeadersOfStatus(response, problem.type(), request);
        return response.build();
    }

    private static void addHeadersOfStatus(
            Response.ResponseBuilder response, ProblemType type, RoutingContext request) {
        if (type.status() == 401) {
            String error = type == GeneralProblem.INVALID_TOKEN ? ", error=\"invalid_token\"" : "";
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"partycypacja\"" + error);
        }
        if (type == GeneralProblem.UNSUPPORTED_MEDIA_TYPE
                && request.request().method().name().equals("PATCH")) {
            response.header("Accept-Patch", MergePatch.MEDIA_TYPE);
        }
    }
}
