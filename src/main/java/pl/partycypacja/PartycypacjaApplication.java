package pl.partycypacja;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.util.List;
import pl.partycypacja.platform.database.EmbeddedDatabase;
import pl.partycypacja.platform.security.TokenKeys;

/// Where the process begins. Development and the demo get an embedded PostgreSQL, unless one is configured;
/// production gets nothing that it did not ask for, and stops at once when a setting is missing.
@QuarkusMain
public final class PartycypacjaApplication {

    private static final String DATABASE_PROPERTY = "quarkus.datasource.jdbc.url";
    private static final String DATABASE_VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Path DATABASE_FOLDER = Path.of("data", "postgres");

    private PartycypacjaApplication() {}

    public static void main(String... arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (List.of(arguments).equals(List.of("generate-token-keys"))) {
            System.out.println(TokenKeys.generate());
            return;
        }
        if (isPackaged() && ConfigUtils.getProfiles().contains("prod")) {
            ProductionSettings.requireAll();
        } else if (System.getProperty(DATABASE_PROPERTY) == null && System.getenv(DATABASE_VARIABLE) == null) {
            System.setProperty(DATABASE_PROPERTY, EmbeddedDatabase.start(DATABASE_FOLDER));
        }
        Quarkus.run(arguments);
    }

    /// Development mode loads classes through a loader of its own, and does not tell its profile yet.
    private static boolean isPackaged() {
        String loader =
                Thread.currentThread().getContextClassLoader().getClass().getName();
        return loader.startsWith("io.quarkus.bootstrap.runner.");
    }
}
