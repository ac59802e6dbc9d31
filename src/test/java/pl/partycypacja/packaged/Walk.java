package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A part of `docs/walkthrough.sh`.
final class Walk {

    private Walk() {}

    /// The settings of a demo at a moment.
    static Map<String, String> at(String clock) {
        return Map.of("quarkus.profile", "demo", "partycypacja.clock", clock);
    }

    /// @return what the script says
    static String through(Instance demo, String part) {
        return run(demo, "docs/walkthrough.sh", part);
    }

    /// @return what a script says
    static String run(Instance demo, String... command) {
        List<String> words = new ArrayList<>(List.of("bash"));
        words.addAll(List.of(command));
        ProcessBuilder script = new ProcessBuilder(words).redirectErrorStream(true);
        script.environment().put("BASE", demo.base());
        try {
            Process process = script.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
