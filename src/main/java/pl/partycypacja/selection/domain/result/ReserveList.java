package pl.partycypacja.selection.domain.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationHistoryAction;
import pl.partycypacja.applications.ApplicationLetters;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.ApplicationsApi;
import pl.partycypacja.applications.PlaceOfferStatus;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.Accepted;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.SelectionMessage;
import pl.partycypacja.selection.domain.Selections;

/// Those who wait for a place (APP-9): whoever is first is offered one that came free, for a few days; declined or
/// lapsed, it goes on. Each is offered a place once.
@ApplicationScoped
public class ReserveList {

    /// Before what was given to the participant is taken back.
    private static final int FIRST = 1_000;
    /// After it was.
    private static final int LAST = 4_000;

    private final PlaceOfferRepository offers;
    private final RecruitmentPlaces places;
    private final ApplicationsApi applications;
    private final ApplicationSteps steps;
    private final ParticipationsApi participations;
    private final Selections selections;
    private final RecruitmentsApi recruitments;
    private final ApplicationLetters letters;
    private final Clock clock;

    ReserveList(
            PlaceOfferRepository offers,
            RecruitmentPlaces places,
            ApplicationsApi applications,
            ApplicationSteps steps,
            ParticipationsApi participations,
            Selections selections,
            RecruitmentsApi recruitments,
            ApplicationLetters letters,
            Clock clock) {
        this.offers = offers;
        this.places = places;
        this.applications = applications;
        this.steps = steps;
        this.participations = participations;
        this.selections = selections;
        this.recruitments = recruitments;
        this.letters = letters;
        this.clock = clock;
    }

    /// The selection is held before anything is taken back, so that places are counted one resignation at a time.
    void onResigned(@Observes @Priority(FIRST) ParticipationResigned resigned) {
        RecruitmentView recruitment = selections.begin(resigned.recruitmentId());
        letters.tell(
                SelectionMessage.PARTICIPATION_RESIGNED,
                recruitment,
                applications.getApplication(resigned.applicationId()),
                Map.of());
    }

    void passOnPlaceOf(@Observes @Priority(LAST) ParticipationResigned resigned) {
        offerNext(recruitments.getRecruitment(resigned.recruitmentId()), resigned.actorId());
    }

    /// While the selection is held.
    ///
    /// @param actor who caused the place to be free; null when an offer lapsed
    /// @return whether there was a place, and someone to offer it to
    private boolean offerNext(RecruitmentView recruitment, @Nullable UUID actor) {
        Optional<UUID> next = places.hasOneLeft(recruitment) ? offers.findNext(recruitment.id()) : Optional.empty();
        next.ifPresent(id -> offer(applications.hold(id), recruitment, actor));
        return next.isPresent();
    }

    /// Offers whatever places are free, where they are counted.
    void fillUp(RecruitmentView recruitment, UUID actor) {
        boolean goesOn = recruitment.places() != null;
        while (goesOn) {
            goesOn = offerNext(recruitment, actor);
        }
    }

    private void offer(ApplicationView application, RecruitmentView recruitment, @Nullable UUID actor) {
        Instant now = clock.instant();
        Instant expiresAt = Warsaw.endOf(Warsaw.today(clock).plusDays(recruitment.offerDays()));
        offers.persist(new PlaceOffer(application.id(), recruitment.id(), now, expiresAt));
        steps.note(application, ApplicationHistoryAction.PLACE_OFFERED, actor);
        letters.tell(
                SelectionMessage.PLACE_OFFERED,
                recruitment,
                application,
                Map.of("acceptBy", Warsaw.text(expiresAt.minusMillis(1))));
    }

    /// A participation begins.
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    void accept(Seen<? extends ApplicationView> seen) {
        RecruitmentView recruitment = beginToAnswer(seen, ApplicationAction.ACCEPT_PLACE);
        ApplicationView application = seen.thing();
        Instant now = clock.instant();
        offerOf(application).answer(PlaceOfferStatus.ACCEPTED, now);
        steps.accept(application, seen.callerId());
        participations.begin(
                recruitment,
                List.of(new Accepted(application.id(), application.accountId(), application.organisationId())),
                now);
        letters.tell(SelectionMessage.PLACE_ACCEPTED, recruitment, application, Map.of());
    }

    /// The next one is offered the place.
    ///
    /// @throws StateConflict when no place is on offer, or it is too late
    void decline(Seen<? extends ApplicationView> seen) {
        RecruitmentView recruitment = beginToAnswer(seen, ApplicationAction.DECLINE_PLACE);
        ApplicationView application = seen.thing();
        offerOf(application).answer(PlaceOfferStatus.DECLINED, clock.instant());
        steps.note(application, ApplicationHistoryAction.PLACE_DECLINED, seen.callerId());
        offerNext(recruitment, seen.callerId());
    }

    private RecruitmentView beginToAnswer(Seen<? extends ApplicationView> application, ApplicationAction action) {
        application.requireRight(action);
        RecruitmentView recruitment = selections.begin(application.thing().recruitmentId());
        applications.hold(application.thing());
        applications.require(action, application);
        return recruitment;
    }

    private PlaceOffer offerOf(ApplicationView application) {
        return Objects.requireNonNull(offers.findById(application.id()));
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
        RecruitmentView recruitment = selections.begin(recruitmentId);
        offers.listExpired(recruitmentId, now).forEach(offer -> lapse(offer, recruitment));
    }

    private void lapse(PlaceOffer offer, RecruitmentView recruitment) {
        ApplicationView application = applications.hold(offer.applicationId());
        offer.answer(PlaceOfferStatus.LAPSED, clock.instant());
        steps.note(application, ApplicationHistoryAction.PLACE_LAPSED, null);
        letters.tell(SelectionMessage.PLACE_LAPSED, recruitment, application, Map.of());
        offerNext(recruitment, null);
    }
}
