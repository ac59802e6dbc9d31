package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// The ranking of a recruitment's applications (APP-6).
@ApplicationScoped
public class Ranking {

    private final EntityManager database;
    private final ReviewRepository reviews;
    private final SelectionAccess access;
    private final RecruitmentsApi recruitments;
    private final Listings listings;
    private final ObjectMapper json;
    private final Clock clock;

    Ranking(
            EntityManager database,
            ReviewRepository reviews,
            SelectionAccess access,
            RecruitmentsApi recruitments,
            Listings listings,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.recruitments = recruitments;
        this.database = database;
        this.reviews = reviews;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    /// By place; those with equal scores share one. What the caller is biased about is left out.
    public Page<RankedApplication> list(PageRequest page, UUID recruitmentId, Caller caller) {
        return listings.of(RankedApplication.class, "select a from RankedApplication a")
                .where("a.recruitmentId = :recruitment", "recruitment", recruitmentId)
                .where("a.id not in :bound", "bound", access.listBound(recruitmentId, caller))
                .sortable("place", "a.place", Integer.class, RankedApplication::place)
                .sortable("reference", "a.reference", String.class, RankedApplication::reference)
                .sortedBy("place")
                .page(page, "a.id", RankedApplication::id);
    }

    /// All of it that the caller is not biased about, by place and then by reference.
    public List<RankedApplication> listAll(UUID recruitmentId, Caller caller) {
        Set<UUID> bound = access.listBound(recruitmentId, caller);
        return listAll(recruitmentId).stream()
                .filter(each -> !bound.contains(each.id()))
                .toList();
    }

    /// All of it.
    List<RankedApplication> listAll(UUID recruitmentId) {
        return database.createQuery(
                        "select a from RankedApplication a where a.recruitmentId = :recruitment order by a.place, a.reference",
                        RankedApplication.class)
                .setParameter("recruitment", recruitmentId)
                .getResultList();
    }

    /// Whether so many can be taken off the top: each has the reviews it needs, and no tie lies across the cut.
    ///
    /// @param ranked by place
    /// @throws InvalidInput `reviews-missing` or `tie-at-cut`, at a pointer
    static void requireCut(List<RankedApplication> ranked, int number, Place pointer) {
        new InvalidInput.Collector()
                .rejectIf(
                        ranked.stream().limit(number).anyMatch(each -> !each.isComplete()),
                        pointer,
                        SelectionFault.REVIEWS_MISSING)
                .rejectIf(
                        number > 0
                                && number < ranked.size()
                                && ranked.get(number - 1).place()
                                        == ranked.get(number).place(),
                        pointer,
                        SelectionFault.TIE_AT_CUT)
                .throwIfAny();
    }

    /// Gives applications with equal scores an order, with the reason on record. Ties stay ties until then.
    ///
    /// @param order all applications of one tie, the best first
    /// @throws InvalidInput unless they are exactly those that share a score
    /// @throws StateConflict unless the recruitment is closed
    public void resolveTie(RecruitmentView recruitment, List<UUID> order, String reason, Caller caller) {
        reviews.lockSelection(recruitment.id());
        access.requireClosed(recruitments.getUnchanging(recruitment.id()));
        BigDecimal score = sharedScore(recruitment.id(), order, caller);
        for (int i = 0; i < order.size(); i++) {
            database.createNativeQuery("UPDATE application SET tie_order = :place, tie_score = :score WHERE id = :id")
                    .setParameter("place", i + 1)
                    .setParameter("score", score)
                    .setParameter("id", order.get(i))
                    .executeUpdate();
        }
        database.createNativeQuery("""
                        INSERT INTO tie_resolution
                          (id, recruitment_id, weighted_mean, applications, reason, resolved_by, resolved_at)
                        VALUES (:id, :recruitment, :score, cast(:applications AS jsonb), :reason, :by, :now)
                        """)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("recruitment", recruitment.id())
                .setParameter("score", score)
                .setParameter("applications", write(order))
                .setParameter("reason", reason)
                .setParameter("by", caller.requireAccountId())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private BigDecimal sharedScore(UUID recruitmentId, List<UUID> order, Caller caller) {
        List<RankedApplication> named = database.createQuery(
                        "select a from RankedApplication a where a.recruitmentId = :recruitment and a.id in :ids",
                        RankedApplication.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("ids", order)
                .getResultList();
        access.requireImpartial(caller, recruitmentId, order);
        boolean isOneTie = named.size() == order.size()
                && new HashSet<>(order).size() == order.size()
                && named.stream()
                                .map(RankedApplication::weightedMean)
                                .distinct()
                                .count()
                        == 1
                && named.stream().map(RankedApplication::isComplete).distinct().count() == 1
                && named.getFirst().weightedMean() != null;
        if (!isOneTie) {
            throw InvalidInput.at(at("applications"), SelectionFault.NOT_ONE_TIE);
        }
        BigDecimal score = Objects.requireNonNull(named.getFirst().weightedMean());
        long sharing = database.createQuery(
                        "select count(a) from RankedApplication a where a.recruitmentId = :recruitment and a.complete = :complete and a.weightedMean = :score",
                        Long.class)
                .setParameter("recruitment", recruitmentId)
                .setParameter("complete", named.getFirst().isComplete())
                .setParameter("score", score)
                .getSingleResult();
        if (sharing != order.size()) {
            throw InvalidInput.at(at("applications"), SelectionFault.NOT_ONE_TIE);
        }
        return score;
    }

    private String write(List<UUID> order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ids cannot be written as JSON", e);
        }
    }
}
