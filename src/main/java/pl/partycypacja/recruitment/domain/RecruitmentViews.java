package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.CurrentRecruitment;
import pl.partycypacja.programmes.CurrentRecruitments;
import pl.partycypacja.recruitment.RecruitmentAction;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;

/// Shows recruitments to other modules, and records for them that results were announced.
@ApplicationScoped
class RecruitmentViews implements RecruitmentsApi, CurrentRecruitments {

    private final RecruitmentDirectory directory;
    private final RecruitmentRepository recruitments;
    private final Clock clock;

    RecruitmentViews(RecruitmentDirectory directory, RecruitmentRepository recruitments, Clock clock) {
        this.directory = directory;
        this.recruitments = recruitments;
        this.clock = clock;
    }

    @Override
    public Seen<RecruitmentView> open(UUID id, Caller caller) {
        Seen<Recruitment> recruitment = directory.open(id, caller);
        return recruitment.part(view(recruitment.thing()));
    }

    @Override
    public RecruitmentView getVisible(UUID id, Caller caller) {
        return open(id, caller).thing();
    }

    @Override
    public RecruitmentView getRecruitment(UUID id) {
        return view(recruitments.getById(id));
    }

    @Override
    public RecruitmentView holdUnchanging(UUID id) {
        return view(recruitments.holdUnchanging(id));
    }

    @Override
    public RecruitmentView hold(UUID id) {
        return view(recruitments.hold(id));
    }

    @Override
    public void announceResults(UUID id) {
        Recruitment recruitment = recruitments.hold(id);
        Instant now = clock.instant();
        RecruitmentState state = recruitment.state(now);
        if (state != RecruitmentState.CLOSED) {
            throw new StateConflict(state, RecruitmentAction.possibleIn(state));
        }
        recruitment.announceResults(now);
        recruitments.flush();
    }

    @Override
    public Optional<RecruitmentView> findByName(UUID editionId, String name) {
        return recruitments.findByName(editionId, name).map(this::view);
    }

    /// The open one, else the next, else the latest that was not cancelled.
    @Override
    public Optional<CurrentRecruitment> findCurrent(UUID editionId) {
        return recruitments.listShown(editionId, clock.instant()).stream()
                .min(Comparator.comparingInt(recruitment -> rank(RecruitmentState.valueOf(recruitment.state()))));
    }

    private static int rank(RecruitmentState state) {
        return switch (state) {
            case OPEN -> 0;
            case UPCOMING -> 1;
            default -> 2;
        };
    }

    private RecruitmentView view(Recruitment recruitment) {
        return view(recruitment, clock.instant());
    }

    static RecruitmentView view(Recruitment recruitment, Instant now) {
        RecruitmentDetails details = recruitment.details();
        return new RecruitmentView(
                recruitment.id(),
                recruitment.name(),
                recruitment.editionId(),
                recruitment.programmeId(),
                recruitment.state(now),
                recruitment.closesAt(),
                details.applicantKind(),
                details.applicationsPerApplicant(),
                details.referencePrefix(),
                details.criteria(),
                details.consents(),
                details.attachmentKinds(),
                recruitment.form(),
                recruitment.isPublished(),
                recruitment.isCancelled(),
                recruitment.opensAt(),
                details.kind() == RecruitmentKind.CONTEST,
                details.places(),
                details.interviewsUntil(),
                details.resultsOn(),
                recruitment.resultsAnnouncedOn(),
                details.daysOfOffer(),
                details.appeals());
    }
}
