package pl.partycypacja.selection.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.applications.ApplicationSteps;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;
import pl.partycypacja.selection.domain.Impartiality;
import pl.partycypacja.selection.domain.SelectionFault;
import pl.partycypacja.selection.domain.Selections;

/// The ranking of a recruitment's applications (APP-6).
@ApplicationScoped
public class Ranking {

    private final RankingRepository ranking;
    private final ApplicationSteps steps;
    private final Selections selections;
    private final Impartiality impartiality;
    private final Listings listings;
    private final Clock clock;

    Ranking(
            RankingRepository ranking,
            ApplicationSteps steps,
            Selections selections,
            Impartiality impartiality,
            Listings listings,
            Clock clock) {
        this.ranking = ranking;
        this.steps = steps;
        this.selections = selections;
        this.impartiality = impartiality;
        this.listings = listings;
        this.clock = clock;
    }

    /// By place; those with equal scores share one. What the caller is bound to is left out.
    ///
    /// @throws Forbidden unless the caller coordinates the programme
    public Page<RankedApplication> list(PageRequest page, Seen<RecruitmentView> recruitment) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        return listings.of(RankedApplication.class, "select a from RankedApplication a")
                .where("a.recruitmentId = :recruitment", "recruitment", id)
                .where("a.id not in :bound", "bound", impartiality.listBound(id, recruitment.caller()))
                .sortable("place", "a.place", Integer.class, RankedApplication::place)
                .sortable("reference", "a.reference", String.class, RankedApplication::reference)
                .sortedBy("place")
                .page(page, "a.id", RankedApplication::id);
    }

    /// All of it that the caller is not bound to, by place and then by reference.
    ///
    /// @throws Forbidden unless the caller coordinates the programme
    public List<RankedApplication> listAll(Seen<RecruitmentView> recruitment) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        Set<UUID> bound = impartiality.listBound(id, recruitment.caller());
        return ranking.listAll(id).stream()
                .filter(each -> !bound.contains(each.id()))
                .toList();
    }

    /// All of it, by place and then by reference.
    public List<RankedApplication> listAll(UUID recruitmentId) {
        return ranking.listAll(recruitmentId);
    }

    /// Whether so many can be taken off the top: each has the reviews it needs, and no tie lies across the cut. Of
    /// places 1, 2, 2 and 4, one or three can be taken, and not two.
    ///
    /// @param ranked by place
    /// @param place of the number in the request
    /// @throws InvalidInput `reviews-missing` or `tie-at-cut`
    public static void requireCut(List<RankedApplication> ranked, int number, Place place) {
        new InvalidInput.Collector()
                .rejectIf(
                        ranked.stream().limit(number).anyMatch(each -> !each.isComplete()),
                        place,
                        SelectionFault.REVIEWS_MISSING)
                .rejectIf(
                        number > 0
                                && number < ranked.size()
                                && ranked.get(number - 1).place()
                                        == ranked.get(number).place(),
                        place,
                        SelectionFault.TIE_AT_CUT)
                .throwIfAny();
    }

    /// Gives applications with equal scores an order, with the reason on record. Ties stay ties until then.
    ///
    /// @param order all applications of one tie, the best first
    /// @throws Forbidden unless the caller coordinates the programme, and is bound to none of them
    /// @throws InvalidInput `not-one-tie` unless they are exactly those that share a score
    /// @throws StateConflict unless the recruitment is closed
    public void resolveTie(Seen<RecruitmentView> recruitment, List<UUID> order, String reason) {
        recruitment.requireAny(Relation.COORDINATOR);
        UUID id = recruitment.thing().id();
        selections.beginClosed(id);
        BigDecimal score = sharedScore(recruitment, order);
        steps.orderTie(order, score);
        ranking.keepResolution(id, score, order, reason, recruitment.callerId(), clock.instant());
    }

    private BigDecimal sharedScore(Seen<RecruitmentView> recruitment, List<UUID> order) {
        UUID id = recruitment.thing().id();
        List<RankedApplication> named = ranking.listNamed(id, order);
        impartiality.requireOfEach(id, recruitment.caller(), order);
        if (!isOneTie(named, order)) {
            throw notOneTie();
        }
        RankedApplication first = named.getFirst();
        BigDecimal score = Objects.requireNonNull(first.weightedMean());
        if (ranking.countSharing(id, first.isComplete(), score) != order.size()) {
            throw notOneTie();
        }
        return score;
    }

    /// Whether they are there, each once, with one score, and all of them complete or none.
    static boolean isOneTie(List<RankedApplication> named, List<UUID> order) {
        return named.size() == order.size()
                && new HashSet<>(order).size() == order.size()
                && named.stream()
                                .map(RankedApplication::weightedMean)
                                .distinct()
                                .count()
                        == 1
                && named.stream().map(RankedApplication::isComplete).distinct().count() == 1
                && named.getFirst().weightedMean() != null;
    }

    private static InvalidInput notOneTie() {
        return InvalidInput.at(Place.at("applications"), SelectionFault.NOT_ONE_TIE);
    }
}
