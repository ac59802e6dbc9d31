package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        ProcessBuilder script = new ProcessBuilder("bash", "docs/walkthrough.sh", part).redirectErrorStream(true);
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
