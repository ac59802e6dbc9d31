package bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What this machine can answer at most: the same bytes again and again, from an event loop.
class BareRoute {

    void onStart(@Observes Router router, @ConfigProperty(name = "bench.bytes") int bytes) {
        String open = "{\"items\":\"";
        String close = "\"}";
        Buffer answer = Buffer.buffer((open + "x".repeat(bytes - open.length() - close.length()) + close)
                .getBytes(StandardCharsets.US_ASCII));
        router.get("/constant").handler(context -> context.response()
                .putHeader("Content-Type", "application/json")
                .end(answer.slice()));
    }
}
