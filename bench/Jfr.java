import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Says in which part of ours the processors were, by the samples of a flight recording: that of the topmost frame that
/// belongs to a part. `java bench/Jfr.java bench/build/list-miss.jfr`
final class Jfr {

    private static final String NOBODY = "JDK and others";
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("ours", List.of("pl.partycypacja."));
        PARTS.put("Hibernate", List.of("org.hibernate.", "io.quarkus.hibernate."));
        PARTS.put("Narayana, Agroal (transactions, pool)", List.of("com.arjuna.", "org.jboss.tm.", "io.agroal.", "io.quarkus.narayana.", "io.quarkus.agroal."));
        PARTS.put("pgjdbc", List.of("org.postgresql."));
        PARTS.put("Jackson", List.of("com.fasterxml.jackson.", "io.quarkus.jackson."));
        PARTS.put("RESTEasy", List.of("org.jboss.resteasy.", "io.quarkus.resteasy.", "io.quarkus.rest."));
        PARTS.put("Vert.x, Netty", List.of("io.vertx.", "io.netty.", "io.quarkus.vertx.", "io.quarkus.netty."));
        PARTS.put("SmallRye JWT, jose4j", List.of("io.smallrye.jwt.", "org.jose4j.", "io.quarkus.smallrye.jwt."));
        PARTS.put("Quarkus security", List.of("io.quarkus.security."));
        PARTS.put("Bucket4j", List.of("io.github.bucket4j."));
        PARTS.put("Micrometer, OpenTelemetry", List.of("io.micrometer.", "io.opentelemetry.", "io.quarkus.micrometer.", "io.quarkus.opentelemetry."));
        PARTS.put("Arc, Mutiny, other Quarkus", List.of("io.quarkus.", "io.smallrye."));
    }

    public static void main(String... arguments) throws IOException {
        Map<String, Integer> samples = new HashMap<>();
        int all = 0;
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                boolean isSample = event.getEventType().getName().matches("jdk\\.(ExecutionSample|NativeMethodSample)");
                if (isSample && event.getStackTrace() != null && !isWaiting(event)) {
                    samples.merge(part(event), 1, Integer::sum);
                    all++;
                }
            }
        }
        System.out.printf("| %s | samples | %% |%n| --- | ---: | ---: |%n", Path.of(arguments[0]).getFileName());
        int sum = all;
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(part -> System.out.printf(
                        Locale.ROOT, "| %s | %d | %.1f |%n", part.getKey(), part.getValue(), 100.0 * part.getValue() / sum));
    }

    /// Native methods are sampled also while they wait for something to read.
    private static boolean isWaiting(RecordedEvent event) {
        return event.getEventType().getName().equals("jdk.NativeMethodSample");
    }

    private static String part(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> partOf(frame.getMethod().getType().getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NOBODY);
    }

    private static String partOf(String type) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(type::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
