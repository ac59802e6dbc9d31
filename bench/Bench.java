import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How fast a running demo answers. `java bench/Bench.java http://localhost:8080 [clients] [seconds]`
///
/// Each line: requests per second, and the median, the 99th percentile and the slowest of all answers in milliseconds.
/// The client runs on the same machine and takes its share of it.
public final class Bench {

    private static final int MOST_SAMPLES = 2_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final int clients;
    private final Duration time;

    private Bench(String base, int clients, Duration time) {
        this.base = base;
        this.clients = clients;
        this.time = time;
    }

    public static void main(String... arguments) throws Exception {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        new Bench(base, clients, Duration.ofSeconds(seconds)).run();
    }

    private void run() throws Exception {
        String token = field(
                send(request("/api/v1/auth/login", null)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"email\": \"user@demo.example\", \"password\": \"Demo-Partycypacja-1\"}"))
                        .build()),
                "accessToken");
        System.out.printf("%-36s %9s %8s %8s %8s%n", "", "per s", "p50 ms", "p99 ms", "max ms");
        measure("list programmes", "/api/v1/programmes", null);
        measure("search programmes", "/api/v1/programmes?q=konsultacje", null);
        measure("one programme", "/api/v1/programmes/pracownia-samorzadowa", null);
        measure("list recruitments", "/api/v1/recruitments", null);
        measure("calendar as iCalendar", "/api/v1/recruitments/calendar.ics", null);
        measure("own account, with a token", "/api/v1/me", token);
        measure("own applications, with a token", "/api/v1/applications", token);
    }

    private void measure(String name, String path, String token) throws Exception {
        HttpRequest request = request(path, token).GET().build();
        load(request, Duration.ofSeconds(3));
        long[] nanos = load(request, time);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-36s %9.0f %8.2f %8.2f %8.2f%n",
                name,
                nanos.length / (double) time.toSeconds(),
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 1));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / 1e6;
    }

    private long[] load(HttpRequest request, Duration duration) throws Exception {
        long[] samples = new long[MOST_SAMPLES];
        AtomicInteger count = new AtomicInteger();
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> one = () -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    send(request);
                    samples[count.getAndIncrement()] = System.nanoTime() - start;
                }
                return null;
            };
            for (var client : threads.invokeAll(java.util.Collections.nCopies(clients, one))) {
                client.get();
            }
        }
        return Arrays.copyOf(samples, count.get());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(json);
        }
        return found.group(1);
    }
}
