import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Asks a server on this machine, over connections that are kept, as fast as it answers; ends at the first answer with a
/// status other than expected. One thread and two buffers for each connection: it shares the processors with the server.
///
/// `java bench/Load.java --name list --port 8080 --path /api/v1/programmes`; beside these: `--paths FILE`, or `--range N`
/// and `--from` with a `%d` in the path (then each request asks for the next), `--tokens FILE` (each request is the next
/// person's), `--revalidate yes` (asks whether the answer is still the same), `--method POST --body JSON --expect 201`,
/// `--connections`, `--warm` and `--seconds`, `--warm-path` (then the rotation begins anew), `--most` requests in a rotation, and whose processor time to read: `--server PID
/// --postgres PID`.
///
/// Prints one line: name, requests per second, p50, p99 and max in ms, then what [Usage#between] says.
final class Load {

    private final Options options;
    private final List<byte[]> tokens;
    private final byte[] tail;
    private final boolean writes;
    private final String run = UUID.randomUUID().toString();

    private Load(Options options) throws IOException {
        this.options = options;
        String method = options.text("method", "GET");
        String body = options.text("body", "");
        this.writes = !method.equals("GET");
        this.tail = bytes((options.values().containsKey("revalidate") ? "If-None-Match: " + etag() + "\r\n" : "")
                + (writes ? "Content-Type: application/json\r\nContent-Length: " + bytes(body).length + "\r\n" : "")
                + "\r\n" + body);
        String file = options.text("tokens", "");
        this.tokens = file.isEmpty()
                ? List.of(bytes(""))
                : Files.readAllLines(Path.of(file)).stream()
                        .map(token -> bytes("Authorization: Bearer " + token + "\r\n"))
                        .toList();
    }

    private String etag() throws IOException {
        URI address = URI.create("http://localhost:" + options.number("port", 8080) + options.text("path", "/"));
        return address.toURL().openConnection().getHeaderField("ETag");
    }

    public static void main(String... arguments) throws Exception {
        try {
            System.out.println(new Load(Options.of(arguments)).run());
        } catch (ExecutionException e) {
            System.err.println(e.getCause().getMessage());
            System.exit(1);
        }
    }

    private String run() throws Exception {
        long warm = options.number("warm", 3);
        long seconds = options.number("seconds", 8);
        List<byte[]> measured = heads(options.text("path", "/"));
        String warmPath = options.text("warm-path", "");
        AtomicLong next = new AtomicLong();
        send(warmPath.isEmpty() ? measured : heads(warmPath), warm, next, true);
        if (!warmPath.isEmpty()) {
            next.set(0);
        }
        Usage before = usage();
        long[] nanos = send(measured, seconds, next, false);
        Usage after = usage();
        return line(options.text("name", "load"), nanos, before, after);
    }

    /// A line of results.
    static String line(String name, long[] nanos, Usage before, Usage after) {
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%s\t%.1f\t%.2f\t%.2f\t%.2f\t%s",
                name,
                nanos.length / ((after.at() - before.at()) / 1e9),
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 1),
                Usage.between(before, after, nanos.length));
    }

    private Usage usage() {
        return Usage.now(options.number("server", 0), options.number("postgres", ProcessHandle.current().pid()));
    }

    /// The first lines of all requests, in order.
    private List<byte[]> heads(String path) throws IOException {
        String file = options.text("paths", "");
        List<String> paths = !file.isEmpty()
                ? Files.readAllLines(Path.of(file))
                : path.contains("%")
                        ? LongStream.range(0, options.number("range", 10_000))
                                .mapToObj(i -> path.formatted(options.number("from", 1) + i))
                                .toList()
                        : List.of(path);
        return paths.stream()
                .map(each -> bytes(options.text("method", "GET") + " " + each + " HTTP/1.1\r\nHost: localhost\r\n"))
                .toList();
    }

    /// @return how long each answer took, in nanoseconds
    private long[] send(List<byte[]> heads, long seconds, AtomicLong next, boolean isWarmUp) throws Exception {
        int connections = (int) options.number("connections", 32);
        long end = System.nanoTime() + seconds * 1_000_000_000;
        List<Future<long[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> ask(heads, end, next, isWarmUp)));
            }
        }
        long[] nanos = new long[0];
        for (Future<long[]> each : all) {
            long[] more = each.get();
            nanos = Arrays.copyOf(nanos, nanos.length + more.length);
            System.arraycopy(more, 0, nanos, nanos.length - more.length, more.length);
        }
        return nanos;
    }

    private long[] ask(List<byte[]> heads, long end, AtomicLong next, boolean isWarmUp) throws IOException {
        int expected = (int) options.number("expect", 200);
        long most = options.number("most", Long.MAX_VALUE);
        long[] nanos = new long[1 << 12];
        int count = 0;
        try (Connection connection = new Connection("localhost", (int) options.number("port", 8080))) {
            long start = System.nanoTime();
            while (start < end) {
                long i = next.getAndIncrement();
                if (i >= most) {
                    break;
                }
                byte[] key = writes ? bytes("Idempotency-Key: " + run + "-" + i + "\r\n") : new byte[0];
                byte[] head = heads.get((int) (i % heads.size()));
                connection.exchange(expected, isWarmUp, head, tokens.get((int) (i % tokens.size())), key, tail);
                long now = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = now - start;
                start = now;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / 1e6;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
