package pl.partycypacja.grants.domain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Experts' opinions, owed for every settled grant (GRA-6; S3).
@ApplicationScoped
public class ExpertOpinions implements PanacheRepositoryBase<ExpertOpinion, UUID> {

    private final Grants grants;
    private final ProgrammesApi programmes;
    private final Listings listings;

    ExpertOpinions(Grants grants, ProgrammesApi programmes, Listings listings) {
        this.grants = grants;
        this.programmes = programmes;
        this.listings = listings;
    }

    public List<ExpertOpinion> listOf(Grant grant) {
        return list("grantId = ?1 order by writtenAt, id", grant.id());
    }

    /// By an expert of the programme without a conflict of interest, once each.
    ///
    /// @throws Forbidden for anyone else
    /// @throws StateConflict until the report is accepted
    /// @throws DomainException `already-exists`
    public ExpertOpinion write(Grant grant, String wentWell, String takeCareOf, Caller caller) {
        grant.requireAllowed(GrantAction.GIVE_OPINION);
        if (!grants.isReadByExpert(grant, caller)) {
            throw new Forbidden();
        }
        UUID expert = caller.requireAccountId();
        if (count("grantId = ?1 and expertId = ?2", grant.id(), expert) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        ExpertOpinion opinion = new ExpertOpinion(grant.id(), expert, wentWell, takeCareOf, grants.now());
        persistAndFlush(opinion);
        grants.tell(GrantMessage.OPINION_GIVEN, grant, Map.of());
        return opinion;
    }

    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when they are neither its coordinator nor its expert
    public void requireJudge(UUID editionId, Caller caller) {
        UUID programme = programmes.getEdition(editionId).programmeId();
        if (!programmes.isExpert(programme, caller.requireAccountId())) {
            programmes.requireCoordinator(editionId, caller);
        }
    }

    /// Settled grants of an edition that nobody has given an opinion on.
    public Page<Grant> listOwed(UUID editionId, PageRequest page) {
        return listings.of(Grant.class, "select x from Grant x")
                .where("x.editionId = :edition", "edition", editionId)
                .where("x.status in (SETTLED, CLOSED)")
                .where("not exists (select 1 from ExpertOpinion o where o.grantId = x.id)")
                .sortable("createdAt", "x.createdAt", Instant.class, Grant::createdAt)
                .sortedBy("createdAt")
                .page(page, "x.id", Grant::id);
    }
}
