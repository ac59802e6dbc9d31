import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks PostgreSQL alone for what `sign-up.sql` says, over 16 connections with prepared statements, each time for another
/// person: with pgbench where it is installed, else through JDBC.
///
/// `java bench/Statements.java --port 5432 --file bench/sign-up.sql --pgbench pgbench`; beside these: `--event`, `--warm` and
/// `--seconds`, and `--postgres PID` whose processor time to read. Prints a line as [Load] does, named `pgbench` or `jdbc`.
final class Statements {

    private static final int CLIENTS = 16;
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(\\w+)");
    private static final Pattern NOTES = Pattern.compile("(?m)^(--|\\\\).*$");

    /// @param variables those that the question marks stand for
    private record Step(PreparedStatement statement, List<String> variables) {}

    private final Options options;
    private final String pgbench;

    private Statements(Options options) {
        this.options = options;
        this.pgbench = options.text("pgbench", "");
    }

    public static void main(String... arguments) throws Exception {
        new Statements(Options.of(arguments)).run();
    }

    private void run() throws Exception {
        long event = options.number("event", 20_002);
        long postgres = options.number("postgres", ProcessHandle.current().pid());
        ask(event - 1, options.number("warm", 3));
        Usage before = Usage.now(0, postgres);
        long[] nanos = ask(event, options.number("seconds", 8));
        Usage after = Usage.now(0, postgres);
        System.out.println(Load.line(pgbench.isEmpty() ? "jdbc" : "pgbench", nanos, before, after));
    }

    private long[] ask(long event, long seconds) throws Exception {
        return pgbench.isEmpty() ? askByJdbc(event, seconds) : askByPgbench(event, seconds);
    }

    /// @return how long each transaction took, as the logs of pgbench say in their third column, in microseconds
    private long[] askByPgbench(long event, long seconds) throws Exception {
        Path logs = Files.createTempDirectory("pgbench");
        List<String> command = List.of(
                pgbench, "-n", "-M", "prepared", "-f", options.text("file", "bench/sign-up.sql"), "-D", "event=" + event,
                "-D", "turn=0", "-c", "" + CLIENTS, "-j", "2", "-T", "" + seconds, "-l", "--log-prefix=" + logs.resolve("log"),
                "-h", "localhost", "-p", options.text("port", "5432"), "-U", "postgres", "postgres");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PGPASSWORD", "postgres");
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("pgbench failed");
        }
        List<Long> nanos = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(logs)) {
            for (Path log : all) {
                Files.readAllLines(log).forEach(line -> nanos.add(Long.parseLong(line.split(" ")[2]) * 1_000));
                Files.delete(log);
            }
        }
        Files.delete(logs);
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private long[] askByJdbc(long event, long seconds) throws Exception {
        String script = NOTES.matcher(Files.readString(Path.of(options.text("file", "bench/sign-up.sql")))).replaceAll("");
        List<String> statements = List.of(script.strip().split(";\\s*"));
        long end = System.nanoTime() + seconds * 1_000_000_000;
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Long>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.add(() -> signUp(statements, client, event, end));
            }
            for (var each : threads.invokeAll(clients)) {
                nanos.addAll(each.get());
            }
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> signUp(List<String> statements, int client, long event, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        String address = "jdbc:postgresql://localhost:" + options.text("port", "5432")
                + "/postgres?stringtype=unspecified&prepareThreshold=1";
        try (Connection database = DriverManager.getConnection(address, "postgres", "postgres")) {
            List<Step> steps = new ArrayList<>();
            for (String statement : statements) {
                Matcher variables = VARIABLE.matcher(statement);
                steps.add(new Step(
                        database.prepareStatement(variables.replaceAll("?")),
                        VARIABLE.matcher(statement).results().map(found -> found.group(1)).toList()));
            }
            for (long turn = 1; System.nanoTime() < end; turn++) {
                long start = System.nanoTime();
                long person = client * 2500L + turn;
                Map<String, Long> values = Map.of("event", event, "person", person, "registration", event * 100_000 + person);
                for (Step step : steps) {
                    for (int i = 0; i < step.variables().size(); i++) {
                        step.statement().setString(i + 1, values.get(step.variables().get(i)).toString());
                    }
                    step.statement().execute();
                }
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }
}
