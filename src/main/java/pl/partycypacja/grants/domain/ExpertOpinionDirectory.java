package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Lists experts' opinions, and the grants that still wait for one (GRA-6).
@ApplicationScoped
public class ExpertOpinionDirectory {

    private final ExpertOpinionRepository opinions;
    private final ProgrammesApi programmes;
    private final Listings listings;

    ExpertOpinionDirectory(ExpertOpinionRepository opinions, ProgrammesApi programmes, Listings listings) {
        this.opinions = opinions;
        this.programmes = programmes;
        this.listings = listings;
    }

    /// In the order in which they were written.
    public List<ExpertOpinion> listOf(Grant grant) {
        return opinions.listOf(grant);
    }

    /// Settled grants of an edition that nobody has given an opinion on, for the programme's experts and
    /// coordinators.
    ///
    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when they are neither
    public Page<Grant> listOwed(UUID editionId, PageRequest page, Caller caller) {
        UUID programme = programmes.getEdition(editionId).programmeId();
        if (!programmes.isExpert(programme, caller.requireAccountId())) {
            programmes.requireCoordinator(editionId, caller);
        }
        return listings.of(Grant.class, "select x from Grant x")
                .where("x.editionId = :edition", "edition", editionId)
                .where("x.status in (SETTLED, CLOSED)")
                .where("not exists (select 1 from ExpertOpinion o where o.grantId = x.id)")
                .sortable("createdAt", "x.createdAt", Instant.class, Grant::createdAt)
                .sortedBy("createdAt")
                .page(page, "x.id", Grant::id);
    }
}
