package pl.partycypacja.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.operations.IdempotencyKey;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.FieldProblem;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.CurrentCaller;
import pl.partycypacja.platform.values.Texts;

/// What is asked of every request once its operation is known: a token that holds if there is one, a place within
/// the rate limits, no unknown query parameter, `If-Match` where something is changed, `Idempotency-Key` where it
/// is demanded.
final class RequestFilters {

    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    /// A search field that nothing was typed in yet.
    private static final String SEARCH = "q";

    private static final String SERVER_LIMIT = "io.quarkus.max-request-size";

    private final CurrentCaller caller;
    private final CurrentVertxRequest request;
    private final RateLimits rateLimits;
    private final OperationParameters parameters;
    private final Preconditions preconditions;

    RequestFilters(
            CurrentCaller caller,
            CurrentVertxRequest request,
            RateLimits rateLimits,
            OperationParameters parameters,
            Preconditions preconditions) {
        this.caller = caller;
        this.request = request;
        this.rateLimits = rateLimits;
        this.parameters = parameters;
        this.preconditions = preconditions;
    }

    /// A path with characters that no name has leads nowhere.
    @ServerRequestFilter(priority = 40)
    public void refuseForbiddenPaths(ContainerRequestContext context) {
        if (Texts.isForbidden(context.getUriInfo().getPath(), false)) {
            throw new NotFound();
        }
    }

    /// The server's own end to a body of unknown length is an answer without a problem document; [RequestBodies]
    /// and the reader of multipart bodies give one.
    @ServerRequestFilter(priority = 50)
    public void leaveSizesToReaders() {
        request.getCurrent().remove(SERVER_LIMIT);
    }

    /// Asking for the caller refuses a bad token on operations that anyone may call, too (contract rule 34).
    @ServerRequestFilter(priority = 100)
    public void limitRate(ContainerRequestContext context) {
        Caller current = caller.get();
        rateLimits.take(
                current,
                request.getCurrent(),
                context.getMethod(),
                context.getUriInfo().getPath());
    }

    @ServerRequestFilter(priority = 200)
    public void refuseUnknownParameters(ContainerRequestContext context, ResourceInfo operation) {
        Map<String, Boolean> known = parameters.of(operation.getResourceMethod());
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                throw MalformedInput.inParameter(GeneralProblem.UNKNOWN_PARAMETER, name);
            }
            boolean isRepeated = values.size() > 1 && !known.get(name);
            if (isRepeated || (!name.equals(SEARCH) && values.contains(""))) {
                throw MalformedInput.inParameter(GeneralProblem.MALFORMED_PARAMETER, name);
            }
            if (values.stream().anyMatch(value -> Texts.isForbidden(value, false))) {
                throw new InvalidInput(List.of(FieldProblem.inParameter(name, InputFault.CONTROL_CHARACTERS)));
            }
        });
    }

    @ServerRequestFilter(priority = 300)
    public void requireIfMatch(ContainerRequestContext context) {
        if (!CHANGING.contains(context.getMethod())) {
            return;
        }
        @Nullable String ifMatch = context.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(GeneralProblem.PRECONDITION_REQUIRED);
        }
        preconditions.expect(ifMatch);
    }

    /// JSON is UTF-8 (RFC 8259 §8.1).
    @ServerRequestFilter(priority = 350)
    public void requireUtf8(ContainerRequestContext context) {
        @Nullable MediaType type = context.getMediaType();
        @Nullable String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new DomainException(GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @ServerRequestFilter(priority = 400)
    public void requireIdempotencyKey(ContainerRequestContext context, ResourceInfo operation) {
        if (context.getMethod().equals("POST")) {
            IdempotencyKey.check(context.getHeaderString(IdempotencyKey.HEADER), operation.getResourceMethod());
        }
    }
}
