package pl.partycypacja.applications.domain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Those who wait for a place (APP-9): whoever is first is offered one that came free, for a few days; declined or
/// lapsed, it goes on. Each is offered a place once.
@ApplicationScoped
public class ReserveList {

    private final PlaceOffers offers;
    private final RecruitmentPlaces places;
    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final Access access;
    private final ProgrammesApi programmes;
    private final RecruitmentsApi recruitments;
    private final Letters letters;
    private final Clock clock;

    ReserveList(
            PlaceOffers offers,
            RecruitmentPlaces places,
            ApplicationRepository applications,
            ReviewRepository reviews,
            Access access,
            ProgrammesApi programmes,
            RecruitmentsApi recruitments,
            Letters letters,
            Clock clock) {
        this.offers = offers;
        this.places = places;
        this.applications = applications;
        this.reviews = reviews;
        this.access = access;
        this.programmes = programmes;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// The offer made to an application, if one was.
    public Optional<PlaceOffer> findOffer(Application application) {
        return application.status().isResult() ? offers.findByIdOptional(application.id()) : Optional.empty();
    }

    /// While the selection is locked.
    ///
    /// @param actor who caused the place to be free; null when an offer lapsed
    ///
    /// @return whether there was a place, and someone to offer it to
    boolean offerNext(RecruitmentView recruitment, @Nullable UUID actor) {
        Optional<UUID> next = places.hasOneLeft(recruitment) ? offers.findNext(recruitment.id()) : Optional.empty();
        next.ifPresent(id -> offer(lock(id), recruitment, actor));
        return next.isPresent();
    }

    /// Offers whatever places are free, where they are counted.
    void fillUp(RecruitmentView recruitment, UUID actor) {
        boolean goesOn = recruitment.places() != null;
        while (goesOn) {
            goesOn = offerNext(recruitment, actor);
        }
    }

    private Application lock(UUID id) {
        return Objects.requireNonNull(applications.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private void offer(Application application, RecruitmentView recruitment, @Nullable UUID actor) {
        Instant now = clock.instant();
        Instant expiresAt = Warsaw.endOf(Warsaw.today(clock).plusDays(recruitment.offerDays()));
        offers.persist(new PlaceOffer(application.id(), recruitment.id(), now, expiresAt));
        record(application, ApplicationHistoryAction.PLACE_OFFERED, actor, now);
        letters.tell(
                ApplicationMessage.PLACE_OFFERED,
                recruitment,
                application,
                Map.of("acceptBy", Warsaw.text(expiresAt.minusMillis(1))));
    }

    private void record(Application application, ApplicationHistoryAction step, @Nullable UUID actor, Instant now) {
        application.touch(now);
        applications.record(application, step, application.status(), actor, null);
    }

    /// @throws StateConflict when no place is on offer, or it is too late
    public void accept(Application application, Caller caller) {
        PlaceOffer offer = lockOffer(application, ApplicationAction.ACCEPT_PLACE, caller);
        Instant now = clock.instant();
        offer.answer(PlaceOfferStatus.ACCEPTED, now);
        RecruitmentView recruitment = recruitments.getRecruitment(application.recruitmentId());
        application.accept(now);
        applications
                .getEntityManager()
                .persist(new Participation(
                        application,
                        recruitment.editionId(),
                        programmes.listEntitlements(recruitment.editionId()),
                        now));
        applications.record(
                application,
                ApplicationHistoryAction.PLACE_ACCEPTED,
                ApplicationStatus.RESERVE,
                caller.requireAccountId(),
                null);
        letters.tell(ApplicationMessage.PLACE_ACCEPTED, recruitment, application, Map.of());
    }

    /// The next one is offered the place.
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    public void decline(Application application, Caller caller) {
        PlaceOffer offer = lockOffer(application, ApplicationAction.DECLINE_PLACE, caller);
        end(
                offer,
                PlaceOfferStatus.DECLINED,
                application,
                ApplicationHistoryAction.PLACE_DECLINED,
                caller.requireAccountId());
        offerNext(recruitments.getRecruitment(application.recruitmentId()), caller.requireAccountId());
    }

    private PlaceOffer lockOffer(Application application, ApplicationAction action, Caller caller) {
        reviews.lockSelection(application.recruitmentId());
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        access.requireAllowedNow(action, application, caller);
        return offers.findById(application.id());
    }

    private void end(
            PlaceOffer offer,
            PlaceOfferStatus how,
            Application application,
            ApplicationHistoryAction step,
            @Nullable UUID actor) {
        Instant now = clock.instant();
        offer.answer(how, now);
        record(application, step, actor, now);
    }

    /// Offers that nobody answered in time go on to the next, whichever instance comes first.
    @Scheduled(every = "1m", delayed = "30s")
    public void passOnLapsed() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> offers.listRecruitmentsWithExpired(now))
                .forEach(
                        recruitmentId -> QuarkusTransaction.requiringNew().run(() -> passOnLapsed(recruitmentId, now)));
    }

    private void passOnLapsed(UUID recruitmentId, Instant now) {
        reviews.lockSelection(recruitmentId);
        RecruitmentView recruitment = recruitments.getRecruitment(recruitmentId);
        List<PlaceOffer> expired = offers.listExpired(recruitmentId, now);
        expired.forEach(offer -> lapse(offer, recruitment));
    }

    private void lapse(PlaceOffer offer, RecruitmentView recruitment) {
        Application application = lock(offer.applicationId());
        end(offer, PlaceOfferStatus.LAPSED, application, ApplicationHistoryAction.PLACE_LAPSED, null);
        letters.tell(ApplicationMessage.PLACE_LAPSED, recruitment, application, Map.of());
        offerNext(recruitment, null);
    }
}
