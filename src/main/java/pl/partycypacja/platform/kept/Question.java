package pl.partycypacja.platform.kept;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is asked: a public answer is the same for whoever asks the same.
///
/// @param address path and query, as they were sent
/// @param type what the client accepts
record Question(String address, String type, String language) {

    private static final int MAX_HEADER = 200;
    private static final int MAX_ADDRESS = 2_000;
    private static final String API = "/api/v1/";

    /// What a request asks; null when its answer may be another for somebody else, or is not to be kept.
    static @Nullable Question of(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)
                || !request.uri().startsWith(API)
                || request.uri().length() > MAX_ADDRESS
                || request.headers().contains("Authorization")) {
            return null;
        }
        String type = Objects.requireNonNullElse(request.getHeader("Accept"), "*/*");
        String language = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "");
        return type.length() > MAX_HEADER || language.length() > MAX_HEADER
                ? null
                : new Question(request.uri(), type, language);
    }
}
