package pl.partycypacja.platform.demo;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;

/// Whether this process is for trying things out: development, tests or the demo. Only then are there demo data,
/// demo accounts, a mailbox to read and a clock to set.
public final class Demo {

    private Demo() {}

    public static boolean isActive() {
        return LaunchMode.current() != LaunchMode.NORMAL
                || ConfigUtils.getProfiles().contains("demo");
    }
}
