package pl.partycypacja.events.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import pl.partycypacja.platform.operations.Retried;

/// Does what is due to registrations by time alone. Every instance tries; the first one does it, once.
@ApplicationScoped
public class RegistrationJobs {

    /// EVT-8.
    private static final Duration NEEDS_ARE_KEPT = Duration.ofDays(30);

    private static final int BATCH = 1_000;
    private static final Logger LOG = Logger.getLogger(RegistrationJobs.class);

    private final RegistrationRepository registrations;
    private final Waitlist waitlist;
    private final Clock clock;

    RegistrationJobs(RegistrationRepository registrations, Waitlist waitlist, Clock clock) {
        this.registrations = registrations;
        this.waitlist = waitlist;
        this.clock = clock;
    }

    /// EVT-6: offers lapse by themselves, and their places go on. One that fails is tried again a minute later, and
    /// does not keep the others waiting.
    @Scheduled(every = "1m", delayed = "50s")
    public void lapseOffers() {
        QuarkusTransaction.requiringNew()
                .call(() -> registrations.listLapsedOffers(clock.instant(), BATCH))
                .forEach(this::lapse);
    }

    private void lapse(UUID offered) {
        try {
            QuarkusTransaction.requiringNew().run(() -> waitlist.lapse(offered));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The offer of registration %s could not lapse", offered);
        }
    }

    /// EVT-8: what people need is deleted 30 days after the event. So are their answers, which may say it too.
    @Scheduled(every = "12h", delayed = "3m")
    @Transactional
    @Retried
    public void forgetNeeds() {
        registrations.forgetNeeds(clock.instant().minus(NEEDS_ARE_KEPT));
    }
}
