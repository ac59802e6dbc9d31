package pl.partycypacja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Constraints;
import pl.partycypacja.fixtures.Stub;
import pl.partycypacja.platform.json.StrictJson;

class ProblemTranslatorTest {

    private static final ProblemTranslator TRANSLATOR = new ProblemTranslator();
    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    record Session(
            @NotBlank @Size(max = 5) String title,
            @Max(9) @Nullable Integer places) {}

    record Event(@NotNull String name, @Valid List<Session> sessions, Map<String, @Size(max = 3) String> notes) {}

    /// A method as a resource has them.
    @SuppressWarnings("unused")
    static final class Resource {
        public void create(@Valid @NotNull Event body) {}

        public void list(@Max(100) Integer limit) {}
    }

    private static RoutingContext request(String method, @Nullable String contentType) {
        HttpServerRequest request = Stub.of(
                HttpServerRequest.class,
                Map.of("method", names -> HttpMethod.valueOf(method), "getHeader", names -> contentType));
        return Stub.of(RoutingContext.class, Map.of("request", none -> request));
    }

    private static final RoutingContext POST = request("POST", "application/json");

    private static DomainException translated(Throwable thrown) {
        return TRANSLATOR.translate(thrown, POST);
    }

    private static String problem(Throwable thrown) {
        DomainException found = translated(thrown);
        return found.type().status() + " " + found.type().code();
    }

    private static List<String> faults(DomainException problem) {
        return problem.errors().stream()
                .map(error -> error.pointer() + " " + error.parameter() + " " + error.code())
                .toList();
    }

    private static DomainException reading(String body) {
        try {
            JSON.readValue(body, Event.class);
        } catch (JsonProcessingException e) {
            return translated(new WebApplicationException(e, 400));
        }
        throw new AssertionError("could be read: " + body);
    }

    private static ConstraintViolationException violations(String method, Object argument) {
        try {
            Method operation = Resource.class.getMethod(method, argument.getClass());
            return new ConstraintViolationException(Constraints.VALIDATOR
                    .forExecutables()
                    .validateParameters(new Resource(), operation, new Object[] {argument}));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("our own problem is found however deep it is wrapped, before anything else")
    void ownProblem() {
        DomainException own = new NotFound();
        assertThat(translated(own)).isSameAs(own);
        assertThat(translated(new RollbackException(new RuntimeException(own)))).isSameAs(own);
        assertThat(translated(new OptimisticLockException(new SQLException("", "08006", own))))
                .isSameAs(own);
    }

    @Test
    @DisplayName("rules 8, 12: a body that cannot be read is told where")
    void unreadableBody() {
        DomainException unknown = reading("{\"name\": \"a\", \"sessions\": [{\"title\": \"b\", \"room\": 1}]}");
        assertThat(unknown.type()).isEqualTo(GeneralProblem.UNKNOWN_FIELD);
        assertThat(faults(unknown)).containsExactly("/sessions/0/room null unknown-field");
        DomainException wrong = reading("{\"name\": \"a\", \"sessions\": [{\"title\": \"b\"}, {\"places\": \"7\"}]}");
        assertThat(wrong.type()).isEqualTo(GeneralProblem.MALFORMED_REQUEST);
        assertThat(faults(wrong)).containsExactly("/sessions/1/places null malformed-request");
        DomainException text = reading("{\"sessions\": [{\"title\": \"a\\u0000\"}]}");
        assertThat(text.type()).isEqualTo(GeneralProblem.VALIDATION_FAILED);
        assertThat(faults(text)).containsExactly("/sessions/0/title null control-characters");
    }

    @Test
    @DisplayName("rule 12: what is no JSON at all is at fault as a whole")
    void noJson() {
        for (String body : new String[] {"", "{\"name\": ", "[", "nonsense"}) {
            DomainException problem = reading(body);
            assertThat(problem.type()).as(body).isEqualTo(GeneralProblem.MALFORMED_REQUEST);
        }
        assertThat(faults(translated(new JsonParseException(null, "x")))).containsExactly(" null malformed-request");
        assertThat(problem(new IOException("Connection terminated parsing multipart request")))
                .isEqualTo("400 malformed-request");
    }

    @Test
    @DisplayName("rule 12: every broken constraint of a body is told by its pointer, in order, with its text")
    @SuppressWarnings("NullAway") // what a client leaves out
    void brokenConstraints() {
        Event event = new Event(
                null,
                List.of(new Session("ok", 1), new Session(" ", 10), new Session("zadługi", null)),
                Map.of("a/b", "long"));
        DomainException problem = translated(violations("create", event));
        assertThat(problem.type()).isEqualTo(GeneralProblem.VALIDATION_FAILED);
        assertThat(faults(problem))
                .containsExactly(
                        "/name null required",
                        "/notes/a~1b null size",
                        "/sessions/1/places null max",
                        "/sessions/1/title null required",
                        "/sessions/2/title null size");
        assertThat(problem.errors()).extracting(FieldProblem::detail).doesNotContainNull();
    }

    @Test
    @DisplayName("rule 12: a broken constraint of a query parameter is told by its name")
    void brokenParameter() {
        DomainException problem = TRANSLATOR.translate(violations("list", 101), request("GET", null));
        assertThat(problem.errors())
                .extracting(FieldProblem::parameter)
                .hasSize(1)
                .doesNotContainNull();
        assertThat(problem.errors()).extracting(FieldProblem::pointer).containsOnlyNulls();
        assertThat(problem.errors()).extracting(FieldProblem::code).containsExactly("max");
    }

    @Test
    @DisplayName("rule 12: a part of an upload is told as a field of the form")
    void brokenPart() {
        RoutingContext upload = request("POST", "multipart/form-data; boundary=x");
        assertThat(faults(TRANSLATOR.translate(violations("list", 101), upload)))
                .containsExactly("/limit null max");
    }

    @Test
    @DisplayName("rule 18: who lost to another has a stale version")
    void lostUpdate() {
        assertThat(problem(new RuntimeException(new OptimisticLockException()))).isEqualTo("412 stale-version");
    }

    @Test
    @DisplayName("a unique constraint that is broken is a conflict, any other is a fault of ours")
    void brokenByTheDatabase() {
        assertThat(problem(new RollbackException(hibernate("23505")))).isEqualTo("409 already-exists");
        assertThat(problem(new RollbackException(hibernate("23514")))).isEqualTo("500 internal-error");
        assertThat(problem(hibernate("23503"))).isEqualTo("500 internal-error");
    }

    private static org.hibernate.exception.ConstraintViolationException hibernate(String state) {
        return new org.hibernate.exception.ConstraintViolationException("", new SQLException("secret", state), "name");
    }

    @Test
    @DisplayName("when the database is away, busy or shut down, a client is asked to come again")
    void databaseAway() {
        for (String state : new String[] {"08001", "08006", "53300", "55P03", "57014", "57P01"}) {
            assertThat(problem(new RuntimeException(new SQLException("", state))))
                    .as(state)
                    .isEqualTo("503 service-unavailable");
        }
        assertThat(problem(new SQLException("the pool gave up"))).isEqualTo("503 service-unavailable");
        assertThat(problem(new LockTimeoutException())).isEqualTo("503 service-unavailable");
        assertThat(problem(new PessimisticLockException())).isEqualTo("503 service-unavailable");
        assertThat(translated(new LockTimeoutException()).retryAfterSeconds()).isEqualTo(5);
        assertThat(problem(new SQLException("", "42601"))).isEqualTo("500 internal-error");
    }

    @Test
    @DisplayName("rule 10: what the framework refuses is a problem of ours")
    void refusedByTheFramework() {
        assertThat(problem(new UnauthorizedException())).isEqualTo("401 unauthenticated");
        assertThat(problem(new AuthenticationFailedException())).isEqualTo("401 invalid-token");
        assertThat(problem(new ForbiddenException())).isEqualTo("403 forbidden");
        assertThat(problem(new WebApplicationException(405))).isEqualTo("405 method-not-allowed");
        assertThat(problem(new WebApplicationException(415))).isEqualTo("415 unsupported-media-type");
        assertThat(problem(new IOException("Request too large"))).isEqualTo("413 payload-too-large");
    }

    @Test
    @DisplayName("rule 15: anything else is an internal error that says nothing")
    void anythingElse() {
        DomainException problem = translated(new IllegalStateException("secret"));
        assertThat(problem.type()).isEqualTo(GeneralProblem.INTERNAL_ERROR);
        assertThat(problem.getMessage()).doesNotContain("secret");
        assertThat(problem(new IOException("Broken pipe"))).isEqualTo("500 internal-error");
        assertThat(problem(new StackOverflowError())).isEqualTo("500 internal-error");
    }
}
