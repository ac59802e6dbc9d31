package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Race;

/// Random changes of one programme, and reads of it without a token, at two instances. Each change makes its summary a
/// number, one higher than before. Whoever reads at the instance that acknowledged a change, sees it or a later one;
/// whoever
/// reads at the other, at the latest a second after.
final class Freshness {

    private static final String PROGRAMME = "/api/v1/programmes/debiuty-w-partycypacji";
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int CLIENTS = 8;
    private static final int CHANGES_OF_TEN = 2;

    /// Every so many reads, the connections that ask for changes are cut.
    private static final int CUT_EVERY = 1_000;

    private final List<Instance> instances;
    private final String coordinator;
    private final Seed seed;
    private final Random random;

    /// The highest number that was acknowledged, by instance, and when each number was acknowledged anywhere.
    private final AtomicInteger[] acknowledged = {new AtomicInteger(), new AtomicInteger()};

    private final AtomicLong[] acknowledgedAt;
    private final AtomicInteger last = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private @Nullable String etag;

    Freshness(List<Instance> instances, String coordinator, Seed seed, long seedOfRandom) {
        this.instances = instances;
        this.coordinator = coordinator;
        this.seed = seed;
        this.random = new Random(seedOfRandom);
        this.acknowledgedAt = new AtomicLong[20_000];
    }

    void prove(int requests) throws Exception {
        etag = instances
                .getFirst()
                .get(PROGRAMME, coordinator)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Race.of(requests, CLIENTS, this::act);
        assertThat(last.get()).as("changes").isGreaterThan(requests / 20);
        assertThat(cuts.get())
                .as("cuts of the connections that ask for changes")
                .isPositive();
    }

    private int act(int number) throws Exception {
        int where = random.nextInt(instances.size());
        if (number % CUT_EVERY == CUT_EVERY / 2) {
            cuts.addAndGet(seed.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE application_name = 'partycypacja-api background'")
                    .size());
        }
        if (random.nextInt(10) < CHANGES_OF_TEN) {
            change(where);
        } else {
            read(where, random.nextBoolean() ? PROGRAMME : "/api/v1/programmes?limit=100");
        }
        return 0;
    }

    /// One at a time, so that numbers grow in the order of commits.
    private synchronized void change(int where) throws Exception {
        int next = last.get() + 1;
        HttpResponse<String> answer = instances
                .get(where)
                .patch(PROGRAMME, "{\"summary\": \"" + next + "\"}", coordinator, String.valueOf(etag));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        etag = answer.headers().firstValue("ETag").orElseThrow();
        last.set(next);
        acknowledgedAt[next] = new AtomicLong(System.nanoTime());
        acknowledged[where].set(next);
    }

    private void read(int where, String path) throws Exception {
        int atLeast = Math.max(acknowledged[where].get(), acknowledgedBefore(System.nanoTime() - A_SECOND));
        HttpResponse<String> answer = instances.get(where).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(number(answer.body()))
                .as("read at instance %d: %s", where, path)
                .isGreaterThanOrEqualTo(atLeast);
    }

    private int acknowledgedBefore(long moment) {
        for (int number = last.get(); number > 0; number--) {
            if (acknowledgedAt[number] != null && acknowledgedAt[number].get() < moment) {
                return number;
            }
        }
        return 0;
    }

    /// The summary of the programme, alone or in a list; 0 before the first change.
    private static int number(String body) throws Exception {
        var json = Http.JSON.readTree(body);
        String summary = json.has("items")
                ? json.get("items")
                        .valueStream()
                        .filter(item ->
                                PROGRAMME.endsWith("/" + item.get("slug").asText()))
                        .findFirst()
                        .orElseThrow()
                        .get("summary")
                        .asText()
                : json.get("summary").asText();
        return summary.matches("\\d+") ? Integer.parseInt(summary) : 0;
    }
}
