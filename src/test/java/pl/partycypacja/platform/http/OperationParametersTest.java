package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperationParametersTest {

    @SuppressWarnings("unused")
    static class Paging {
        @QueryParam("limit")
        @Nullable
        Integer limit;

        @Nullable
        String notAParameter;
    }

    @SuppressWarnings("unused")
    static final class Filter extends Paging {
        @QueryParam("topic")
        @Nullable
        List<String> topics;
    }

    @SuppressWarnings("unused")
    static final class Resource {
        public void list(
                @PathParam("id") String id,
                @QueryParam("q") String text,
                @QueryParam("kind") Set<String> kinds,
                @BeanParam Filter filter) {}

        public void get(@PathParam("id") String id) {}
    }

    private static Map<String, Boolean> of(String operation) {
        Method method = Arrays.stream(Resource.class.getMethods())
                .filter(any -> any.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        OperationParameters parameters = new OperationParameters();
        assertThat(parameters.of(method)).isSameAs(parameters.of(method));
        return parameters.of(method);
    }

    @Test
    @DisplayName("rules 8, 26: an operation declares its parameters itself and by beans; lists may be repeated")
    void declared() {
        assertThat(of("list")).isEqualTo(Map.of("q", false, "kind", true, "limit", false, "topic", true));
    }

    @Test
    @DisplayName("rule 8: what is in the path is no query parameter")
    void noneDeclared() {
        assertThat(of("get")).isEmpty();
    }
}
