package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pl.partycypacja.fixtures.Await;
import pl.partycypacja.fixtures.Http;

/// Requests that were sent while processes died, each under a key of its own: what was acknowledged, and what
/// nobody answered.
final class Attempts {

    private final Seed seed;
    private final String token;
    private final Map<String, Attempt> all = new ConcurrentHashMap<>();

    /// @param acknowledged the id that the answer had; empty when there was none
    private record Attempt(String path, String body, String acknowledged) {}

    Attempts(Seed seed, String token) {
        this.seed = seed;
        this.token = token;
    }

    Set<String> keys() {
        return all.keySet();
    }

    /// Sends a request.
    ///
    /// @param body with a `%s` where the key goes
    /// @return whether anybody answered
    boolean send(Instance instance, String path, String body) {
        String key = UUID.randomUUID().toString();
        String content = body.formatted(key);
        all.put(key, new Attempt(path, content, ""));
        try {
            HttpResponse<String> answer = instance.post(path, content, token, key);
            if (answer.statusCode() < 300) {
                String id = Http.JSON.readTree(answer.body()).get("id").asText();
                all.put(key, new Attempt(path, content, id));
            }
            return true;
        } catch (IOException died) {
            // Whether it happened is to be seen.
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    long countAcknowledged() {
        return all.values().stream()
                .filter(attempt -> !attempt.acknowledged().isEmpty())
                .count();
    }

    /// @param table whose ids the acknowledged ones must be among
    void assertAcknowledgedAreThere(String table) throws Exception {
        Await.until(
                "the killed process's connections to end",
                () -> seed.count(
                                "pg_stat_activity WHERE application_name = 'partycypacja-api' AND state LIKE 'idle in%'")
                        == 0);
        List<String> there = List.of(seed.single("SELECT coalesce(string_agg(id::text, ','), '') FROM " + table)
                .split(",", -1));
        all.values().stream()
                .filter(attempt -> !attempt.acknowledged().isEmpty())
                .forEach(attempt -> assertThat(there).contains(attempt.acknowledged()));
    }

    /// Everything once more at another instance: what was acknowledged is answered as it was.
    void repeatAll(Instance other, int expected) throws Exception {
        for (Map.Entry<String, Attempt> entry : all.entrySet()) {
            Attempt attempt = entry.getValue();
            HttpResponse<String> answer = other.post(attempt.path(), attempt.body(), token, entry.getKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            if (!attempt.acknowledged().isEmpty()) {
                assertThat(answer.headers().firstValue("Idempotency-Replayed")).hasValue("true");
                assertThat(Http.JSON.readTree(answer.body()).get("id").asText()).isEqualTo(attempt.acknowledged());
            }
        }
    }
}
