package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.events.web.EventDocumentsResource;
import pl.partycypacja.events.web.EventQuestionsResource;
import pl.partycypacja.events.web.EventsResource;
import pl.partycypacja.fixtures.Stub;

/// Of resources that are there: one of the test's own would be served by every test that has a server.
class AllowedMethodsTest {

    private static final class NoResource {}

    private final AllowedMethods allowed = new AllowedMethods(beans(
            EventsResource.class,
            EventDocumentsResource.class,
            EventQuestionsResource.class,
            NoResource.class,
            EventsResource.class));

    private static BeanManager beans(Class<?>... types) {
        return Stub.of(
                BeanManager.class,
                Map.of(
                        "getBeans",
                        any -> Arrays.stream(types)
                                .map(type -> Stub.of(Bean.class, Map.of("getBeanClass", none -> type)))
                                .collect(Collectors.toSet())));
    }

    @Test
    @DisplayName("RFC 9110 §15.5.6: Allow names the methods of the path, in order, HEAD wherever there is GET")
    void methodsOfAPath() {
        assertThat(allowed.at("/api/v1/events")).isEqualTo("GET, HEAD, POST");
        assertThat(allowed.at("/api/v1/events/7")).isEqualTo("DELETE, GET, HEAD, PATCH");
        assertThat(allowed.at("/api/v1/events/7/publish")).isEqualTo("POST");
        assertThat(allowed.at("/api/v1/events/7/"))
                .as("a slash at the end is the same path")
                .isEqualTo("DELETE, GET, HEAD, PATCH");
    }

    @Test
    @DisplayName("the methods of a path may stand in several resources")
    void severalResources() {
        assertThat(allowed.at("/api/v1/events/7/questions")).isEqualTo("GET, HEAD, PUT");
        assertThat(allowed.at("/api/v1/events/7/documents")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    @DisplayName("a variable is one step of the path, whatever is in it")
    void variables() {
        assertThat(allowed.at("/api/v1/events/7/documents/list.pdf")).isEqualTo("DELETE, GET, HEAD");
        assertThat(allowed.at("/api/v1/events/7/documents/a/b")).isEmpty();
        assertThat(allowed.at("/api/v1/events//documents")).isEmpty();
    }

    @Test
    @DisplayName("a path of nobody's takes nothing")
    void unknownPath() {
        for (String path : new String[] {
            "", "/", "/api/v1/event", "/api/v1/events2", "/events", "/x/api/v1/events", "/api/v1/eventsX7"
        }) {
            assertThat(allowed.at(path)).as(path).isEmpty();
        }
    }
}
