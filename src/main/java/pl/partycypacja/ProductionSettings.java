package pl.partycypacja;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Locale;

/// The settings without which production does not start.
public final class ProductionSettings {

    private static final List<String> REQUIRED = List.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.flyway.username",
            "quarkus.flyway.password",
            "partycypacja.public-url",
            "partycypacja.tokens.keys",
            "partycypacja.tokens.issuer",
            "partycypacja.tokens.audience");

    private ProductionSettings() {}

    /// Ends the process with status 1 and names every setting that is missing, or that production does not have.
    public static void requireAll() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        List<String> missing = REQUIRED.stream()
                .filter(name -> config.getRawValue(name) == null)
                .toList();
        if (!missing.isEmpty()) {
            stop("Production needs these settings, and they are missing:", missing);
        }
        if (config.getRawValue("partycypacja.clock") != null) {
            stop("Production has no settable clock:", List.of("partycypacja.clock"));
        }
    }

    private static void stop(String why, List<String> names) {
        System.err.println(why);
        names.forEach(name -> System.err.println("  " + name + "  (environment variable " + variable(name) + ")"));
        System.exit(1);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
