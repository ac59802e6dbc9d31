package pl.partycypacja.selection.domain.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pl.partycypacja.applications.AnnouncedResult;
import pl.partycypacja.applications.ApplicationAction;
import pl.partycypacja.applications.ApplicationStatus;
import pl.partycypacja.applications.ApplicationView;
import pl.partycypacja.applications.OfferedPlace;
import pl.partycypacja.applications.Outcomes;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.interview.Interviews;

/// Tells the applications module what becomes of applications.
@ApplicationScoped
class ApplicationOutcomes implements Outcomes {

    private final DecisionDirectory decisions;
    private final PlaceOfferRepository offers;
    private final ReserveList reserve;
    private final Interviews interviews;
    private final AppealDeadlines appeals;
    private final Clock clock;

    ApplicationOutcomes(
            DecisionDirectory decisions,
            PlaceOfferRepository offers,
            ReserveList reserve,
            Interviews interviews,
            AppealDeadlines appeals,
            Clock clock) {
        this.decisions = decisions;
        this.offers = offers;
        this.reserve = reserve;
        this.interviews = interviews;
        this.appeals = appeals;
        this.clock = clock;
    }

    @Override
    public Optional<AnnouncedResult> findResult(ApplicationView application) {
        return decisions
                .findAnnounced(application)
                .map(decision -> new AnnouncedResult(
                        decision.outcome(),
                        decision.justification(),
                        decision.reservePosition(),
                        decision.releasedAt()));
    }

    @Override
    public Optional<OfferedPlace> findOffer(ApplicationView application) {
        return application.status().isResult()
                ? offers.findByIdOptional(application.id())
                        .map(offer -> new OfferedPlace(offer.status(), offer.offeredAt(), offer.expiresAt()))
                : Optional.empty();
    }

    @Override
    public boolean isFree(ApplicationAction action, Seen<? extends ApplicationView> seen, RecruitmentView recruitment) {
        ApplicationView application = seen.thing();
        Instant now = clock.instant();
        boolean isClosed = recruitment.state() == RecruitmentState.CLOSED;
        return switch (action) {
            case SHORTLIST -> isClosed;
            case BOOK_INTERVIEW -> isClosed && interviews.isBookable(seen);
            case DECIDE -> !application.isAwaitedAt(now) && (isClosed || isReopened(application, recruitment));
            case ACCEPT_PLACE, DECLINE_PLACE -> offers.isOpen(application.id(), now);
            case APPEAL -> appeals.isTimely(application, recruitment);
            case UPDATE, SUBMIT, WITHDRAW, RETURN ->
                throw new IllegalArgumentException("No step of a selection: " + action);
        };
    }

    /// Back from an appeal, after the results.
    private static boolean isReopened(ApplicationView application, RecruitmentView recruitment) {
        return recruitment.state() == RecruitmentState.RESULTS_ANNOUNCED
                && application.status() == ApplicationStatus.UNDER_REVIEW;
    }

    @Override
    public void acceptPlace(Seen<? extends ApplicationView> application) {
        reserve.accept(application);
    }

    @Override
    public void declinePlace(Seen<? extends ApplicationView> application) {
        reserve.decline(application);
    }
}
