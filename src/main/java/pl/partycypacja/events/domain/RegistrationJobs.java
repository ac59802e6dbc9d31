package pl.partycypacja.events.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// What time alone does to registrations. Every instance tries; whichever comes first does it, once.
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

    /// EVT-6: offers lapse by themselves; the next one's time begins then. One that fails is tried again a minute
    /// later, and does not keep the others waiting.
    @Scheduled(every = "1m", delayed = "50s")
    public void lapseOffers() {
        QuarkusTransaction.requiringNew()
                .call(() -> registrations
                        .find("status = OFFERED and offerExpiresAt <= ?1 order by offerExpiresAt, id", clock.instant())
                        .page(0, BATCH)
                        .list())
                .forEach(this::lapse);
    }

    private void lapse(Registration offered) {
        try {
            QuarkusTransaction.requiringNew().run(() -> waitlist.lapse(offered.id()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The offer of registration %s could not lapse", offered.id());
        }
    }

    /// EVT-8: needs are deleted 30 days after the event, and the answers, in which there may be more of them.
    @Scheduled(every = "12h", delayed = "3m")
    public void forgetNeeds() {
        QuarkusTransaction.requiringNew()
                .run(() -> registrations
                        .getEntityManager()
                        .createNativeQuery("""
                        UPDATE registration r SET needs = NULL, answers = NULL, version = r.version + 1 FROM event e
                        WHERE e.id = r.event_id AND (r.needs IS NOT NULL OR r.answers IS NOT NULL) AND e.ends_at <= :before
                        """)
                        .setParameter("before", clock.instant().minus(NEEDS_ARE_KEPT))
                        .executeUpdate());
    }
}
