package pl.partycypacja.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Stub;

class AllowedMethodsTest {

    @Path("/events")
    @SuppressWarnings("unused")
    static class Events {
        @GET
        public void list() {}

        @POST
        public void create() {}

        @GET
        @Path("/calendar.ics")
        public void calendar() {}

        @GET
        @Path("/{id}")
        public void get() {}

        @PATCH
        @Path("/{id}")
        public void update() {}

        @DELETE
        @Path("/{id}/documents/{document}")
        public void remove() {}

        public void noOperation() {}
    }

    @Path("/events/{id}/questions")
    @SuppressWarnings("unused")
    static class Questions {
        @PUT
        public void set() {}
    }

    private static final class NoResource {}

    private final AllowedMethods allowed =
            new AllowedMethods(beans(Events.class, Questions.class, NoResource.class, Events.class));

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
        assertThat(allowed.at("/events")).isEqualTo("GET, HEAD, POST");
        assertThat(allowed.at("/events/7")).isEqualTo("GET, HEAD, PATCH");
        assertThat(allowed.at("/events/7/questions")).isEqualTo("PUT");
        assertThat(allowed.at("/events/7/"))
                .as("a slash at the end is the same path")
                .isEqualTo("GET, HEAD, PATCH");
    }

    @Test
    @DisplayName("a variable is one step of the path, and what is fixed is no pattern")
    void variables() {
        assertThat(allowed.at("/events/7/documents/list.pdf")).isEqualTo("DELETE");
        assertThat(allowed.at("/events/7/documents")).isEmpty();
        assertThat(allowed.at("/events/7/documents/a/b")).isEmpty();
        assertThat(allowed.at("/events/calendarXics")).isEqualTo("GET, HEAD, PATCH");
        assertThat(allowed.at("/events/calendar.ics")).isEqualTo("GET, HEAD, PATCH");
    }

    @Test
    @DisplayName("a path of nobody's takes nothing")
    void unknownPath() {
        for (String path : new String[] {"", "/", "/event", "/events2", "/x/events", "/events//questions"}) {
            assertThat(allowed.at(path)).as(path).isEmpty();
        }
    }
}
