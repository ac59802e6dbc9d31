import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Prints what compare.sh measured: the table, each number the median of the rounds, and the ratios of requests per second,
/// each the median of the ratios within a round. `java bench/Report.java bench/build/results.tsv`
final class Report {

    private static final List<String> WRITES = List.of(
            "sign-up-hot", "pgbench", "jdbc", "sign-up-spread", "submission-spread", "redemption-spread", "spring-insert",
            "quarkus-insert");

    /// What the ratio is called, what is divided, and by what.
    private static final List<List<String>> RATIOS = List.of(
            List.of("list-miss spring", "list-miss", "spring-list"),
            List.of("detail-miss spring", "detail-miss", "spring-detail"),
            List.of("list-hit spring", "list-hit", "spring-list"),
            List.of("detail-hit spring", "detail-hit", "spring-detail"),
            List.of("list-hit vertx", "list-hit", "vertx"),
            List.of("notmodified-hit list-hit", "notmodified-hit", "list-hit"),
            List.of("token-adds list-miss", "token-list", "list-miss"),
            List.of("application spring-detail", "application", "spring-detail"),
            List.of("list-miss quarkus", "list-miss", "quarkus-list"),
            List.of("detail-miss quarkus", "detail-miss", "quarkus-detail"),
            List.of("sign-up-spread spring-insert", "sign-up-spread", "spring-insert"),
            List.of("sign-up-hot pgbench", "sign-up-hot", "pgbench"),
            List.of("sign-up-hot jdbc", "sign-up-hot", "jdbc"),
            List.of("submission-spread spring-insert", "submission-spread", "spring-insert"),
            List.of("redemption-spread spring-insert", "redemption-spread", "spring-insert"));

    /// By target and round: per s, p50, p99, max, µs of the server, µs of PostgreSQL, client %, others %.
    private final Map<String, Map<String, double[]>> measured = new LinkedHashMap<>();

    public static void main(String... arguments) throws IOException {
        Report report = new Report();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] fields = line.split("\t");
            double[] numbers = IntStream.range(2, fields.length)
                    .mapToDouble(i -> Double.parseDouble(fields[i]))
                    .toArray();
            report.measured.computeIfAbsent(fields[1], name -> new LinkedHashMap<>()).put(fields[0], numbers);
        }
        report.print();
    }

    private void print() {
        System.out.println("""

                | | per s | p50 ms | p99 ms | max ms | server µs | PostgreSQL µs | client % | others % |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""");
        measured.forEach((name, rounds) -> {
            StringBuilder line = new StringBuilder("| " + name + " |");
            for (int i = 0; i < 8; i++) {
                int column = i;
                String format = i == 1 || i == 2 ? " %.2f |" : i == 3 ? " %.1f |" : " %.0f |";
                line.append(String.format(Locale.ROOT, format, median(rounds, numbers -> numbers[column])));
            }
            System.out.println(line);
        });
        System.out.println();
        for (List<String> ratio : RATIOS) {
            print(ratio.get(0), measured.get(ratio.get(1)), measured.get(ratio.get(2)));
        }
        for (String name : WRITES) {
            if (measured.containsKey(name)) {
                double spread = median(measured.get(name), numbers -> numbers[2] / numbers[1]);
                System.out.printf(Locale.ROOT, "p99/p50 %s %.1f%n", name, spread);
            }
        }
    }

    private static void print(String name, Map<String, double[]> divided, Map<String, double[]> by) {
        if (divided != null && by != null) {
            List<Double> ratios = new ArrayList<>();
            divided.forEach((round, numbers) -> {
                if (by.containsKey(round)) {
                    ratios.add(numbers[0] / by.get(round)[0]);
                }
            });
            System.out.printf(Locale.ROOT, "ratio %s %.2f%n", name, median(ratios));
        }
    }

    private static double median(Map<String, double[]> rounds, ToDoubleFunction<double[]> number) {
        return median(rounds.values().stream().mapToDouble(number).boxed().toList());
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
