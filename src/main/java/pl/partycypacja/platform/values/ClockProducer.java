package pl.partycypacja.platform.values;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.partycypacja.platform.demo.Demo;

/// The clock that all business time comes from. With `partycypacja.clock` set, in development, test and demo alone,
/// it starts at that local moment in Warsaw and ticks on.
final class ClockProducer {

    /// As exact as the database keeps it, so that an answer says the same at once and later.
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "partycypacja.clock") Optional<LocalDateTime> start) {
        Clock system = Clock.tick(Clock.system(Warsaw.ZONE), MICROSECOND);
        if (start.isEmpty()) {
            return system;
        }
        if (!Demo.isActive()) {
            throw new IllegalStateException("partycypacja.clock cannot be set in production");
        }
        Duration shift = Duration.between(system.instant(), start.get().atZone(Warsaw.ZONE));
        return Clock.offset(system, shift);
    }
}
