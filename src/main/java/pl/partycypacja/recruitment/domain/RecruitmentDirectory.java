package pl.partycypacja.recruitment.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.CurrentRecruitment;
import pl.partycypacja.programmes.CurrentRecruitments;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;

/// What other modules ask of recruitments.
@ApplicationScoped
class RecruitmentDirectory implements RecruitmentsApi, CurrentRecruitments {

    private final RecruitmentRepository repository;
    private final Recruitments recruitments;
    private final ProgrammesApi programmes;
    private final Clock clock;

    RecruitmentDirectory(
            RecruitmentRepository repository, Recruitments recruitments, ProgrammesApi programmes, Clock clock) {
        this.repository = repository;
        this.recruitments = recruitments;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Seen<RecruitmentView> open(UUID id, Caller caller) {
        Recruitment recruitment = recruitments.getVisible(id, caller);
        Standing standing = Standing.of(relation -> switch (relation) {
            case COORDINATOR -> recruitments.isCoordinator(recruitment, caller);
            case EXPERT ->
                caller.is(Role.EXPERT) && programmes.isExpert(recruitment.programmeId(), caller.requireAccountId());
            default -> false;
        });
        return new Seen<>(view(recruitment), caller, standing, clock);
    }

    @Override
    public RecruitmentView getVisible(UUID id, Caller caller) {
        return view(recruitments.getVisible(id, caller));
    }

    @Override
    public RecruitmentView getRecruitment(UUID id) {
        return view(repository.getById(id));
    }

    @Override
    public RecruitmentView holdUnchanging(UUID id) {
        return repository
                .findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .map(this::view)
                .orElseThrow(NotFound::new);
    }

    @Override
    public RecruitmentView hold(UUID id) {
        return view(lock(id));
    }

    private Recruitment lock(UUID id) {
        return repository.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    @Override
    public void announceResults(UUID id) {
        lock(id).announceResults(clock.instant());
        repository.flush();
    }

    @Override
    public Optional<RecruitmentView> findByName(UUID editionId, String name) {
        return repository.findByName(editionId, name).map(this::view);
    }

    @Override
    public List<RecruitmentView> listRecruitments(Collection<UUID> ids) {
        return ById.list(repository.getEntityManager(), Recruitment.class, ids).stream()
                .map(this::view)
                .toList();
    }

    /// The open one, else the next, else the latest that was not cancelled.
    @Override
    public Optional<CurrentRecruitment> findCurrent(UUID editionId) {
        Instant now = clock.instant();
        return repository.listPublished(editionId).stream()
                .filter(recruitment -> !recruitment.isCancelled())
                .min(Comparator.comparingInt(recruitment -> rank(recruitment.state(now))))
                .map(recruitment -> summary(recruitment, now));
    }

    private static int rank(RecruitmentState state) {
        return switch (state) {
            case OPEN -> 0;
            case UPCOMING -> 1;
            default -> 2;
        };
    }

    private static CurrentRecruitment summary(Recruitment recruitment, Instant now) {
        RecruitmentDetails details = recruitment.details();
        return new CurrentRecruitment(
                recruitment.id(),
                recruitment.state(now).name(),
                details.opensOn(),
                details.expectedIn(),
                details.closesOn(),
                recruitment.opensAt(),
                recruitment.closesAt(),
                Warsaw.ZONE.getId());
    }

    private RecruitmentView view(Recruitment recruitment) {
        RecruitmentDetails details = recruitment.details();
        return new RecruitmentView(
                recruitment.id(),
                recruitment.name(),
                recruitment.editionId(),
                recruitment.programmeId(),
                recruitment.state(clock.instant()),
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
