package pl.partycypacja.platform.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.fixtures.Stub;

class QuestionTest {

    private static final String LIST = "/api/v1/programmes?limit=20";

    private static @Nullable Question ask(HttpMethod method, String address, Map<String, String> headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("method", none -> method);
        answers.put("uri", none -> address);
        answers.put("headers", none -> all);
        answers.put("getHeader", name -> all.get(String.valueOf(name[0])));
        return Question.of(Stub.of(HttpServerRequest.class, answers));
    }

    @Test
    void whoAsksTheSameIsAnsweredTheSame() {
        assertThat(ask(HttpMethod.GET, LIST, Map.of()))
                .isNotNull()
                .isEqualTo(ask(HttpMethod.GET, LIST, Map.of("User-Agent", "another")))
                .isNotEqualTo(ask(HttpMethod.GET, LIST, Map.of("Accept", "text/csv")))
                .isNotEqualTo(ask(HttpMethod.GET, LIST, Map.of("Accept-Language", "en")))
                .isNotEqualTo(ask(HttpMethod.GET, LIST + "&count=true", Map.of()));
    }

    @Test
    void whoSendsATokenMayBeAnsweredOtherwise() {
        assertThat(ask(HttpMethod.GET, LIST, Map.of("authorization", "Bearer x")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void onlyReadingIsKept(String method) {
        assertThat(ask(HttpMethod.valueOf(method), LIST, Map.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/swagger-ui/", "/.well-known/jwks.json"})
    void onlyTheApiIsKept(String address) {
        assertThat(ask(HttpMethod.GET, address, Map.of())).isNull();
    }

    @Test
    void whatIsTooLongIsNotKept() {
        assertThat(ask(HttpMethod.GET, LIST + "&q=" + "x".repeat(2_000), Map.of()))
                .isNull();
        assertThat(ask(HttpMethod.GET, LIST, Map.of("Accept", "x".repeat(201)))).isNull();
    }
}
