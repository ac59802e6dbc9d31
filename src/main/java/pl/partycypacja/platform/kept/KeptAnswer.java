package pl.partycypacja.platform.kept;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer as it was sent.
///
/// @param headers those that belong to the answer, not to one request
/// @param template the operation's path, for the metrics
/// @param known the tables as they were known then; once they are found out anew, it does not hold
/// @param read those that it was made of
/// @param changes how many were known before it was made
@SuppressWarnings({"ArrayRecordComponent", "ReferenceEquality"
}) // bodies are never compared; what is known is one object
public record KeptAnswer(
        byte[] body,
        String etag,
        Map<String, String> headers,
        @Nullable String template,
        Sources known,
        List<Source> read,
        long changes,
        Instant made) {

    /// Under this name, the metrics look for the path of a request's operation.
    public static final String TEMPLATE = "UrlPathTemplate";

    /// What it takes of the memory that there is for kept answers, in bytes; roughly, besides the body.
    private static final int REST = 1_000;

    int size() {
        return body.length + REST;
    }

    boolean isAsItWas(Sources trusted, Instant now) {
        if (trusted != known) {
            return false;
        }
        for (Source source : read) {
            if (!source.isAsItWas(changes, made, now)) {
                return false;
            }
        }
        return true;
    }
}
