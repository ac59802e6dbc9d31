package pl.partycypacja.platform.demo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pl.partycypacja.platform.operations.Retried;

/// Loads the demo data at start, in development and the demo; never in production, whatever is configured.
@ApplicationScoped
class DemoLoader {

    private static final int LAST = 5_000;

    private final EntityManager database;
    private final Event<DemoDataRequested> requests;
    private final DemoFiles files;
    private final boolean wanted;

    DemoLoader(
            EntityManager database,
            Event<DemoDataRequested> requests,
            DemoFiles files,
            @ConfigProperty(name = "partycypacja.demo-data", defaultValue = "false") boolean wanted) {
        this.database = database;
        this.requests = requests;
        this.files = files;
        this.wanted = wanted;
    }

    /// Whole or not at all; a second instance that starts at the same moment waits and finds everything there.
    @Transactional
    @Retried
    void onStart(@Observes @Priority(LAST) StartupEvent started) {
        load();
    }

    /// Once more each day, so that what is open today is open tomorrow.
    @Scheduled(every = "24h", delayed = "24h")
    @Transactional
    @Retried
    void onNextDay() {
        load();
    }

    private void load() {
        if (wanted && Demo.isActive()) {
            database.createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('demo data', 2))")
                    .getSingleResult();
            requests.fire(new DemoDataRequested(files));
        }
    }
}
