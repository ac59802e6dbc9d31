package pl.partycypacja.participation.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.Scope;
import pl.partycypacja.participation.ParticipationStatus;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Finds participations and awards for those who may know of them, and for other modules; begins them when a selection
/// says so.
@ApplicationScoped
public class ParticipationDirectory implements ParticipationsApi {

    private final ParticipationRepository participations;
    private final Ownership ownership;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final RecruitmentsApi recruitments;
    private final Listings listings;
    private final ObjectMapper json;
    private final Clock clock;

    ParticipationDirectory(
            ParticipationRepository participations,
            Ownership ownership,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            RecruitmentsApi recruitments,
            Listings listings,
            ObjectMapper json,
            Clock clock) {
        this.participations = participations;
        this.ownership = ownership;
        this.programmes = programmes;
        this.organisations = organisations;
        this.recruitments = recruitments;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    /// What a list of participations is narrowed by; null and empty mean any.
    ///
    /// @param accountId whose own they are
    public record Filter(
            @Nullable UUID editionId,
            List<ParticipationStatus> statuses,
            @Nullable UUID accountId) {}

    /// Coordinators see those of their programmes, participants their own and their organisations'.
    ///
    /// @throws NotFound when the caller may not see the edition
    public Page<Seen<Participation>> list(PageRequest page, Filter filter, Caller caller) {
        UUID edition = filter.editionId();
        if (edition != null) {
            programmes.requireVisible(edition, caller);
        }
        Scope scope = ownership.scopeOf(caller);
        return scope.narrow(listings.of(Participation.class, "select x from Participation x"))
                .where("x.editionId = :edition", "edition", edition)
                .where("x.status in :statuses", "statuses", filter.statuses())
                .where("x.accountId = :person and x.organisationId is null", "person", filter.accountId())
                .sortable("startedAt", "x.startedAt", Instant.class, Participation::startedAt)
                .sortedBy("startedAt")
                .page(page, "x.id", Participation::id)
                .map(participation -> new Seen<>(participation, caller, scope.standing(participation), clock));
    }

    /// For the participant and coordinators.
    ///
    /// @throws NotFound when there is none, or it is not the caller's to know of
    public Seen<Participation> open(UUID id, Caller caller) {
        return ownership.open(participations.getById(id), caller);
    }

    /// Coordinators see all awards of a contest, the awarded their own.
    ///
    /// @throws NotFound when the caller may not see the recruitment
    public Page<Award> listAwards(PageRequest page, UUID recruitmentId, Caller caller) {
        recruitments.getVisible(recruitmentId, caller);
        return ownership
                .scopeOf(caller)
                .narrow(listings.of(Award.class, "select x from Award x"))
                .where("x.recruitmentId = :recruitment", "recruitment", recruitmentId)
                .sortable("place", "x.place", Integer.class, Award::place)
                .sortedBy("place")
                .page(page, "x.id", Award::id);
    }

    @Override
    public ParticipationView getParticipation(UUID id) {
        return participations.getById(id).view();
    }

    @Override
    public ParticipationView holdUnchanging(UUID id) {
        return participations.holdUnchanging(id).view();
    }

    @Override
    public ParticipationView holdNamed(UUID id, Consumer<ParticipationView> requirement) {
        try {
            ParticipationView participation = holdUnchanging(id);
            requirement.accept(participation);
            return participation;
        } catch (NotFound unknown) {
            throw InvalidInput.at(Place.at("participationId"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    @Override
    public Set<UUID> listProgrammeIdsOf(UUID accountId) {
        return participations.listProgrammeIdsOf(
                accountId, Listing.idsOrNone(organisations.listOrganisationIdsOf(accountId)));
    }

    @Override
    public List<ParticipationView> holdActive(UUID editionId) {
        return participations.holdActive(editionId).stream()
                .map(Participation::view)
                .toList();
    }

    @Override
    public void begin(RecruitmentView recruitment, List<Accepted> accepted, Instant now) {
        if (!accepted.isEmpty()) {
            participations.begin(
                    recruitment, accepted, write(programmes.listEntitlements(recruitment.editionId())), now);
        }
    }

    @Override
    public void award(RecruitmentView recruitment, List<Awarded> awarded, Instant now) {
        if (!awarded.isEmpty()) {
            participations.award(recruitment, awarded, now);
        }
    }

    private String write(Object entitlements) {
        try {
            return json.writeValueAsString(entitlements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entitlements cannot be written as JSON", e);
        }
    }
}
