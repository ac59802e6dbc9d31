package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.recruitment.RecruitmentState;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Decisions while they are being prepared: one by one, or by the ranking (APP-8). Nothing here touches an
/// application, so no applicant can tell.
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final Ranking ranking;
    private final RecruitmentPlaces places;
    private final Access applicationAccess;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final Listings listings;
    private final Clock clock;

    Decisions(
            ApplicationRepository applications,
            ReviewRepository reviews,
            Ranking ranking,
            RecruitmentPlaces places,
            Access applicationAccess,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            Listings listings,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.ranking = ranking;
        this.places = places;
        this.applicationAccess = applicationAccess;
        this.access = access;
        this.recruitments = recruitments;
        this.listings = listings;
        this.clock = clock;
    }

    /// An application and what is decided of it; outcome is null while nothing is.
    public record Row(
            UUID applicationId,
            String reference,
            UUID applicantId,
            @Nullable UUID organisationId,
            ApplicationStatus status,
            @Nullable DecisionOutcome outcome,
            @Nullable Integer reservePosition,
            @Nullable Instant releasedAt) {}

    /// Everything that was filed and not withdrawn, but for what the caller is biased about.
    ///
    /// @param isDecided null for both
    public Page<Row> list(
            PageRequest page,
            UUID recruitmentId,
            List<DecisionOutcome> outcomes,
            @Nullable Boolean isDecided,
            Caller caller) {
        var rows = listings.of(
                        Row.class,
                        "select new " + Row.class.getName()
                                + "(a.id, a.reference, a.applicantId, a.organisationId, a.status, d.outcome, d.reservePosition, d.releasedAt)"
                                + " from Application a left join Decision d on d.applicationId = a.id")
                .where("a.recruitmentId = :recruitment", "recruitment", recruitmentId)
                .where("a.submittedAt is not null and a.status <> WITHDRAWN")
                .where("a.id not in :bound", "bound", access.listBound(recruitmentId, caller))
                .where("d.outcome in :outcomes", "outcomes", outcomes);
        if (isDecided != null) {
            rows.where(isDecided ? "d.applicationId is not null" : "d.applicationId is null");
        }
        return rows.sortable("reference", "a.reference", String.class, Row::reference)
                .sortedBy("reference")
                .page(page, "a.id", Row::applicationId);
    }

    /// @throws Forbidden when the caller has a conflict of interest
    public Optional<Decision> findPrepared(Application application, Caller caller) {
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        return findByIdOptional(application.id());
    }

    /// What an applicant may know: a decision that is released.
    public Optional<Decision> findReleased(Application application) {
        return application.status().isResult()
                ? findByIdOptional(application.id()).filter(decision -> decision.releasedAt() != null)
                : Optional.empty();
    }

    /// @param requireVersion throws when the decision is not the one that the caller has seen; 0 is none
    /// @param position on the reserve list; null leaves it to the ranking
    /// @throws Forbidden when the caller has a conflict of interest
    /// @throws StateConflict when the application does not wait for a decision, or the recruitment is not closed
    /// @throws DomainException `places-taken`
    /// @throws InvalidInput `not-shortlisted`, `not-under-review`, `not-applicable`
    public Decision decide(
            Application application,
            DecisionOutcome outcome,
            @Nullable Integer position,
            String justification,
            LongConsumer requireVersion,
            Caller caller) {
        access.requireImpartial(caller, application.applicantId(), application.organisationId());
        reviews.lockSelection(application.recruitmentId());
        applications.getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        Optional<Decision> before = findLatest(application.id());
        requireVersion.accept(before.map(Decision::version).orElse(0L));
        applicationAccess.requireAllowedNow(ApplicationAction.DECIDE, application, caller);
        RecruitmentView recruitment = recruitments.getUnchanging(application.recruitmentId());
        if (position != null && outcome != DecisionOutcome.RESERVE) {
            throw InvalidInput.at(at("reservePosition"), InputFault.NOT_APPLICABLE);
        }
        requireEligible(application, outcome, recruitment);
        if (outcome == DecisionOutcome.ACCEPTED) {
            places.requireRoomFor(recruitment, places.countPrepared(recruitment.id(), application.id()) + 1);
        }
        Decision decision = before.orElseGet(() -> new Decision(application.id(), application.recruitmentId()));
        decision.decide(outcome, position, justification, caller, clock.instant());
        if (before.isEmpty()) {
            persist(decision);
        }
        flush();
        return decision;
    }

    /// As it is now that the selection is locked, whatever was read before.
    private Optional<Decision> findLatest(UUID applicationId) {
        Optional<Decision> found = findByIdOptional(applicationId);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /// What is being corrected is decided anew.
    void forget(Application application) {
        delete("applicationId = ?1 and releasedAt is null", application.id());
    }

    /// Where there was a shortlist, only those on it get a place; after an appeal, that is decided anew.
    private void requireEligible(Application application, DecisionOutcome outcome, RecruitmentView recruitment) {
        if (outcome == DecisionOutcome.REJECTED) {
            return;
        }
        boolean needsShortlist = recruitment.state() == RecruitmentState.CLOSED
                && application.status() != ApplicationStatus.SHORTLISTED
                && applications.hasShortlisted(recruitment.id());
        new InvalidInput.Collector()
                .rejectIf(
                        !application.status().canBecome(outcome.status()),
                        at("outcome"),
                        SelectionFault.NOT_UNDER_REVIEW)
                .rejectIf(needsShortlist, at("outcome"), SelectionFault.NOT_SHORTLISTED)
                .throwIfAny();
    }

    /// What came of preparing by the ranking.
    public record Prepared(int accepted, int reserve, int rejected) {}

    /// Accepts the best, puts the next on the reserve list in their order, and rejects the rest. Replaces what was
    /// prepared before.
    ///
    /// @throws Forbidden when the caller has a conflict of interest with one of the applicants
    /// @throws InvalidInput `tie-at-cut`, `reviews-missing`
    /// @throws DomainException `places-taken`
    /// @throws StateConflict unless the recruitment is closed
    public Prepared prepareByRanking(
            RecruitmentView asked, int accept, int reserve, String justification, Caller caller) {
        reviews.lockSelection(asked.id());
        RecruitmentView recruitment = recruitments.getUnchanging(asked.id());
        access.requireClosed(recruitment);
        access.requireImpartialInAll(recruitment.id(), caller);
        ApplicationStatus pool = applications.hasShortlisted(recruitment.id())
                ? ApplicationStatus.SHORTLISTED
                : ApplicationStatus.UNDER_REVIEW;
        List<RankedApplication> ranked = ranking.listAll(recruitment.id()).stream()
                .filter(each -> each.status() == pool)
                .toList();
        int accepted = Math.min(accept, ranked.size());
        int reserved = Math.min(reserve, ranked.size() - accepted);
        for (int cut = accepted; cut <= accepted + reserved; cut++) {
            Ranking.requireCut(ranked, cut, at(cut == accepted ? "accept" : "reserve"));
        }
        places.requireRoomFor(recruitment, accepted);
        List<UUID> ids = new ArrayList<>(ranked.stream()
                .map(RankedApplication::id)
                .limit(accepted + reserved)
                .toList());
        Set<UUID> placed = new HashSet<>(ids);
        applications.listDecidable(recruitment.id(), Warsaw.today(clock)).stream()
                .filter(id -> !placed.contains(id))
                .forEach(ids::add);
        write(recruitment.id(), ids, accepted, reserved, justification, caller);
        return new Prepared(accepted, reserved, ids.size() - accepted - reserved);
    }

    private void write(
            UUID recruitmentId, List<UUID> ids, int accepted, int reserved, String justification, Caller caller) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO decision (application_id, version, recruitment_id, outcome, reserve_position, justification,
                          decided_by, decided_at)
                        SELECT x.id, 1, :recruitment,
                          CASE WHEN x.n <= :accepted THEN 'ACCEPTED' WHEN x.n <= :placed THEN 'RESERVE' ELSE 'REJECTED' END,
                          CASE WHEN x.n > :accepted AND x.n <= :placed THEN x.n - :accepted END, :justification, :by, :now
                        FROM unnest(cast(:ids AS uuid[])) WITH ORDINALITY AS x(id, n)
                        ON CONFLICT (application_id) DO UPDATE SET version = decision.version + 1, outcome = excluded.outcome,
                          reserve_position = excluded.reserve_position, justification = excluded.justification,
                          decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .setParameter("recruitment", recruitmentId)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("accepted", accepted)
                .setParameter("placed", accepted + reserved)
                .setParameter("justification", justification)
                .setParameter("by", caller.requireAccountId())
                .setParameter("now", clock.instant())
                .executeUpdate();
        getEntityManager().clear();
    }
}
