package pl.partycypacja.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.platform.database.EmbeddedDatabase;
import pl.partycypacja.platform.security.TokenKeys;

/// The packaged application as a process of its own.
final class Instance implements AutoCloseable {

    static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    /// Lives for seconds: what is saved in compiling comes back in starting.
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1");

    private static final List<String> ALWAYS = List.of("-XX:+UseSerialGC", "-Xlog:disable");

    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final HttpClient client = HttpClient.newHttpClient();

    private Instance(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /// What a process needs to run on a database, in a profile.
    static Map<String, String> settings(Path folder, EmbeddedPostgres database, String profile) throws IOException {
        Path keys = folder.resolve("keys.json");
        if (!Files.exists(keys)) {
            Files.writeString(keys, TokenKeys.generate());
        }
        return Map.of(
                "quarkus.profile",
                profile,
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
                "quarkus.datasource.username",
                EmbeddedDatabase.APPLICATION,
                "quarkus.datasource.password",
                EmbeddedDatabase.APPLICATION,
                "quarkus.flyway.username",
                EmbeddedDatabase.OWNER,
                "quarkus.flyway.password",
                EmbeddedDatabase.OWNER,
                "partycypacja.tokens.keys",
                keys.toString(),
                "partycypacja.public-url",
                "https://example.org",
                "partycypacja.tokens.issuer",
                "https://example.org",
                "partycypacja.tokens.audience",
                "partycypacja-api");
    }

    /// Starts it in a folder and waits until it answers.
    static Instance start(Path folder, Map<String, String> properties) {
        return started(launch(folder, properties, SHORT_LIFE, "-XX:AOTCache=" + AotCache.file()));
    }

    /// The same for one that works hard for minutes.
    static Instance startToStay(Path folder, Map<String, String> properties) {
        return started(launch(folder, properties, List.of(), "-XX:AOTCache=" + AotCache.file()));
    }

    static Instance started(Instance instance) {
        Instant deadline = Instant.now().plus(START);
        while (!instance.answers()) {
            if (!instance.process.isAlive() || Instant.now().isAfter(deadline)) {
                instance.close();
                throw new AssertionError("The application did not start: " + instance.output());
            }
            pause();
        }
        return instance;
    }

    /// Starts it and waits until it has ended.
    static Instance runToItsEnd(Path folder, Map<String, String> properties) {
        Instance instance = launch(folder, properties, SHORT_LIFE, "-XX:AOTCache=" + AotCache.file());
        try {
            if (!instance.process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The application did not end: " + instance.output());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return instance;
    }

    static Instance launch(Path folder, Map<String, String> properties, List<String> options, String cache) {
        int port = freePort();
        int managementPort = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ALWAYS);
        command.addAll(options);
        command.add(cache);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + managementPort);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        try {
            Files.createDirectories(folder);
            Path log = Files.createTempFile(folder, "instance", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Instance(process, log, port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean answers() {
        try {
            return client.send(request("/problems").build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    /// The status of an answer to a client with an address of its own.
    ///
    /// @param client a loopback address
    int getFrom(String client, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(client), 0)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length()).substring(0, 3));
        }
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String body, String token, String key) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> patch(String path, String body, String token, String etag) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", etag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String body, String token, String etag) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", etag)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The access token of a demo account.
    String logIn(String email) throws Exception {
        String tokens = post(
                        "/api/v1/auth/login", "{\"email\": \"" + email + "\", \"password\": \"Demo-Partycypacja-1\"}")
                .body();
        return Http.JSON.readTree(tokens).get("accessToken").asText();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// What the operators' port answers.
    HttpResponse<String> manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)));
    }

    String base() {
        return "http://localhost:" + port;
    }

    int exitCode() {
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first line of output with a text in it, once it is there.
    String awaitLine(String text) {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            Optional<String> line =
                    output().lines().filter(each -> each.contains(text)).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            pause();
        }
        throw new AssertionError("No line with " + text + ": " + output());
    }

    /// Ends the process as a power cut does.
    void kill() {
        client.close();
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().join();
    }
}
