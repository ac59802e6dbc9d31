package pl.partycypacja.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What one run leaves for the others, so that they start, and answer for the first time, in half the time (JEP
/// 483, 514).
final class AotCache {

    private static final Path FILE = Path.of("target", "instance.aot").toAbsolutePath();

    static {
        try {
            if (!Files.exists(FILE) || isOlderThanJar()) {
                train();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AotCache() {}

    static Path file() {
        return FILE;
    }

    private static boolean isOlderThanJar() throws IOException {
        return Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(Instance.JAR)) < 0;
    }

    private static void train() throws IOException {
        Path folder = Files.createTempDirectory("training");
        try (Instance demo = Instance.started(
                Instance.launch(folder, Walk.at("2023-04-07T10:00"), List.of(), "-XX:AOTCacheOutput=" + FILE))) {
            Walk.through(demo, "visit");
        }
        if (!Files.exists(FILE)) {
            throw new AssertionError("A run of " + Instance.JAR + " left no cache");
        }
    }
}
