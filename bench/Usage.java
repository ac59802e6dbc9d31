import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How much processor time a server, PostgreSQL, the client and everybody else have used so far, as Linux counts it.
///
/// @param at when, in nanoseconds
/// @param others of all that is neither server, PostgreSQL nor client; what the host took away counts as theirs
record Usage(long at, long server, long postgres, long client, long others) {

    private static final Path PROC = Path.of("/proc");
    /// Linux counts in hundredths of a second.
    private static final double MICROS_PER_TICK = 10_000;

    /// The client is this process, with those that it started and that have ended.
    ///
    /// @param server 0 for none
    static Usage now(long server, long postgres) {
        if (!Files.exists(PROC.resolve("stat"))) {
            return new Usage(System.nanoTime(), 0, 0, 0, 0);
        }
        long ofServer = server == 0 ? 0 : own(stat(String.valueOf(server)));
        long ofPostgres = withChildren(postgres);
        long ofClient = withEnded(stat("self"));
        return new Usage(System.nanoTime(), ofServer, ofPostgres, ofClient, busy() - ofServer - ofPostgres - ofClient);
    }

    /// The rest of a line of results: microseconds of the server and of PostgreSQL for each request, and what part of
    /// the machine, in percent, the client and the others took.
    static String between(Usage before, Usage after, long requests) {
        double machine = (after.at - before.at) / 1e3 * Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT,
                "%.0f\t%.0f\t%.1f\t%.1f",
                (after.server - before.server) * MICROS_PER_TICK / requests,
                (after.postgres - before.postgres) * MICROS_PER_TICK / requests,
                (after.client - before.client) * MICROS_PER_TICK / machine * 100,
                Math.max(0, after.others - before.others) * MICROS_PER_TICK / machine * 100);
    }

    private static long own(String[] stat) {
        return Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
    }

    private static long withEnded(String[] stat) {
        return own(stat) + Long.parseLong(stat[13]) + Long.parseLong(stat[14]);
    }

    /// The first process of PostgreSQL, its children that have ended, and those that have not.
    private static long withChildren(long postmaster) {
        try (Stream<Path> all = Files.list(PROC)) {
            return withEnded(stat(String.valueOf(postmaster)))
                    + all.map(each -> each.getFileName().toString())
                            .filter(name -> Character.isDigit(name.charAt(0)))
                            .map(Usage::statOrNull)
                            .filter(stat -> stat != null && stat[1].equals(String.valueOf(postmaster)))
                            .mapToLong(Usage::own)
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] statOrNull(String process) {
        try {
            return stat(process);
        } catch (UncheckedIOException endedMeanwhile) {
            return null;
        }
    }

    /// The fields behind the name, which may hold spaces: state, parent, …
    private static String[] stat(String process) {
        String line = read(PROC.resolve(process).resolve("stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    /// All that the machine did: user, nice, system, irq, softirq and stolen.
    private static long busy() {
        List<String> fields = List.of(read(PROC.resolve("stat")).lines().findFirst().orElseThrow().split(" +"));
        return Stream.of(1, 2, 3, 6, 7, 8).mapToLong(i -> Long.parseLong(fields.get(i))).sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
