import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many people a running demo signs up for one event in a second; each gives the place up again.
/// `java bench/Registrations.java http://localhost:8080 [clients] [seconds]`, from the repository's root.
public final class Registrations {

    private static final Pattern EMAIL = Pattern.compile("email: (\\S+@demo\\.example)");
    private static final String EVENT = """
            {"programme": "wizyty-studyjne-akcji-masz-glos-i-pracowni-samorzadowej", "editionId": null, "details": {
              "title": "Pomiar zapisów", "kind": "WORKSHOP", "description": null, "organiserId": null, "agenda": [],
              "sessions": [{"startsAt": "2190-06-20T08:00:00Z", "endsAt": "2190-06-20T14:00:00Z", "link": null,
                "place": {"name": "Dom kultury", "address": null, "teryt": null, "latitude": null, "longitude": null}}],
              "capacity": 1000, "minimum": null, "decisionOn": null, "tiers": [], "costsCovered": [],
              "signUp": {"opensOn": null, "opensDaysBefore": null, "closesOn": null, "offerHours": null}}}""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    private Registrations(String base) {
        this.base = base;
    }

    public static void main(String... arguments) throws Exception {
        String base = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        new Registrations(base).run(clients, Duration.ofSeconds(seconds));
    }

    private void run(int clients, Duration time) throws Exception {
        String coordinator = logIn("coordinator@demo.example");
        String event = field(post("/api/v1/events", EVENT, coordinator, 201), "id");
        post("/api/v1/events/" + event + "/publish", "", coordinator, 200);
        List<String> tokens = new ArrayList<>();
        for (String email : emails().subList(0, clients)) {
            tokens.add(logIn(email));
        }
        System.out.println("event " + event);
        AtomicInteger registrations = new AtomicInteger();
        // The first half only warms up.
        long begin = System.nanoTime() + time.toNanos();
        long end = begin + time.toNanos();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> all = new ArrayList<>();
            for (String token : tokens) {
                all.add(people.submit(() -> {
                    while (System.nanoTime() < end) {
                        String registration =
                                field(post("/api/v1/events/" + event + "/registrations", "{}", token, 201), "id");
                        post("/api/v1/registrations/" + registration + "/cancel", "", token, 200);
                        if (System.nanoTime() > begin) {
                            registrations.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d clients: %.0f registrations a second, each given up again%n",
                clients,
                registrations.get() / (double) time.toSeconds());
    }

    private static List<String> emails() throws IOException {
        Matcher found = EMAIL.matcher(Files.readString(Path.of("src/main/resources/demo/accounts.yaml")));
        return found.results().map(each -> each.group(1)).toList();
    }

    private String logIn(String email) throws Exception {
        return field(
                post("/api/v1/auth/login", "{\"email\": \"" + email + "\", \"password\": \"Demo-Partycypacja-1\"}", null, 200),
                "accessToken");
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return value.group(1);
    }

    private String post(String path, String body, String token, int expected) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
