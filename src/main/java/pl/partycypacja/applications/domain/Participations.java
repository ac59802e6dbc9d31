package pl.partycypacja.applications.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.ApplicationMessage;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationResigned;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;
import pl.partycypacja.recruitment.RecruitmentsApi;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// Who takes part in an edition (APP-9), and who was awarded in a contest (REC-8).
@ApplicationScoped
public class Participations implements ParticipationsApi, PanacheRepositoryBase<Participation, UUID> {

    private final ApplicationRepository applications;
    private final ReviewRepository reviews;
    private final ReserveList reserve;
    private final Ownership ownership;
    private final ProgrammesApi programmes;
    private final OrganisationsApi organisations;
    private final RecruitmentsApi recruitments;
    private final Letters letters;
    private final Event<ParticipationResigned> resigned;
    private final Listings listings;
    private final Clock clock;

    Participations(
            ApplicationRepository applications,
            ReviewRepository reviews,
            ReserveList reserve,
            Ownership ownership,
            ProgrammesApi programmes,
            OrganisationsApi organisations,
            RecruitmentsApi recruitments,
            Letters letters,
            Event<ParticipationResigned> resigned,
            Listings listings,
            Clock clock) {
        this.applications = applications;
        this.reviews = reviews;
        this.reserve = reserve;
        this.ownership = ownership;
        this.programmes = programmes;
        this.organisations = organisations;
        this.recruitments = recruitments;
        this.letters = letters;
        this.resigned = resigned;
        this.listings = listings;
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
    public Page<Participation> list(PageRequest page, Filter filter, Caller caller) {
        UUID edition = filter.editionId();
        if (edition != null) {
            programmes.requireVisible(edition, caller);
        }
        return ownership
                .narrow(listings.of(Participation.class, "select x from Participation x"), caller)
                .where("x.editionId = :edition", "edition", edition)
                .where("x.status in :statuses", "statuses", filter.statuses())
                .where("x.accountId = :person and x.organisationId is null", "person", filter.accountId())
                .sortable("startedAt", "x.startedAt", Instant.class, Participation::startedAt)
                .sortedBy("startedAt")
                .page(page, "x.id", Participation::id);
    }

    /// @throws NotFound when there is none, or it is not the caller's to know of
    public Participation getVisible(UUID id, Caller caller) {
        Participation participation = findByIdOptional(id).orElseThrow(NotFound::new);
        ownership.requireVisible(participation, caller);
        return participation;
    }

    /// APP-9: the place is offered to the first on the reserve list. A coordinator may do it for someone who calls.
    ///
    /// @throws StateConflict when it is over already
    public void resign(Participation participation, @Nullable String reason, Caller caller) {
        reviews.lockSelection(participation.recruitmentId());
        getEntityManager().refresh(participation, LockModeType.PESSIMISTIC_WRITE);
        participation.resign(reason, clock.instant());
        flush();
        RecruitmentView recruitment = recruitments.getRecruitment(participation.recruitmentId());
        letters.tell(
                ApplicationMessage.PARTICIPATION_RESIGNED,
                recruitment,
                applications.findById(participation.applicationId()),
                Map.of());
        resigned.fire(new ParticipationResigned(participation.id(), caller.requireAccountId()));
        reserve.offerNext(recruitment, caller.requireAccountId());
    }

    @Override
    public ParticipationView getParticipation(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFound::new));
    }

    @Override
    public ParticipationView lockParticipation(UUID id) {
        return view(findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(NotFound::new));
    }

    @Override
    public ParticipationView lockNamed(UUID id, Consumer<ParticipationView> requirement) {
        try {
            ParticipationView participation = lockParticipation(id);
            requirement.accept(participation);
            return participation;
        } catch (NotFound unknown) {
            throw InvalidInput.at(at("participationId"), InputFault.UNKNOWN_REFERENCE);
        }
    }

    @Override
    public Set<UUID> listProgrammeIdsOf(UUID accountId) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct p.programmeId from Participation p where p.status = ACTIVE"
                                + " and ((p.accountId = :account and p.organisationId is null)"
                                + " or p.organisationId in :organisations)",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("organisations", Listing.idsOrNone(organisations.listOrganisationIdsOf(accountId)))
                .getResultList());
    }

    @Override
    public List<ParticipationView> lockActive(UUID editionId) {
        return find("editionId = ?1 and status = ?2 order by startedAt, id", editionId, ParticipationStatus.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .stream()
                .map(Participations::view)
                .toList();
    }

    private static ParticipationView view(Participation participation) {
        return new ParticipationView(
                participation.id(),
                participation.editionId(),
                participation.programmeId(),
                participation.accountId(),
                participation.organisationId(),
                participation.status() == ParticipationStatus.ACTIVE,
                participation.entitlements());
    }

    /// Coordinators see all awards of a contest, the awarded their own.
    ///
    /// @throws NotFound when the caller may not see the recruitment
    public Page<Award> listAwards(PageRequest page, UUID recruitmentId, Caller caller) {
        recruitments.getVisible(recruitmentId, caller);
        return ownership
                .narrow(listings.of(Award.class, "select x from Award x"), caller)
                .where("x.recruitmentId = :recruitment", "recruitment", recruitmentId)
                .sortable("place", "x.place", Integer.class, Award::place)
                .sortedBy("place")
                .page(page, "x.id", Award::id);
    }
}
