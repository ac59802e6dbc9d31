package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.partycypacja.platform.database.ById;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi;

/// The editions of programmes, and what other modules ask of the catalogue.
@ApplicationScoped
public class Editions implements ProgrammesApi {

    private final EditionRepository editions;
    private final ProgrammeRepository programmes;
    private final Staff staff;
    private final Listings listings;
    private final Clock clock;

    Editions(EditionRepository editions, ProgrammeRepository programmes, Staff staff, Listings listings, Clock clock) {
        this.editions = editions;
        this.programmes = programmes;
        this.staff = staff;
        this.listings = listings;
        this.clock = clock;
    }

    /// Drafts among them only for the programme's coordinators.
    public Page<Edition> list(PageRequest page, Programme programme, Caller caller) {
        boolean seesDrafts = staff.isCoordinator(programme.id(), caller);
        return listings.of(Edition.class, "select e from Edition e")
                .where("e.programmeId = :programme", "programme", programme.id())
                .where(seesDrafts ? "1 = 1" : "e.status <> DRAFT")
                .sortable("name", "e.name", String.class, Edition::name)
                .sortable("createdAt", "e.createdAt", Instant.class, Edition::createdAt)
                .sortedBy("-name")
                .page(page, "e.id", Edition::id);
    }

    /// The edition that stands for its programme now: the latest published one.
    public Optional<Edition> findCurrent(Programme programme) {
        return editions.findCurrent(programme.id());
    }

    /// @throws NotFound when there is none, or the caller may not see it
    public Edition getVisible(UUID id, Caller caller) {
        Edition edition = editions.findByIdOptional(id).orElseThrow(NotFound::new);
        boolean isVisible = isPublic(edition) || staff.isCoordinator(edition.programmeId(), caller);
        if (!isVisible) {
            throw new NotFound();
        }
        return edition;
    }

    private boolean isPublic(Edition edition) {
        return edition.status().isPublic()
                && programmes.findById(edition.programmeId()).status().isPublic();
    }

    /// @throws NotFound when the caller may not see it
    /// @throws pl.partycypacja.platform.problem.Forbidden when the caller does not coordinate it
    public Edition getCoordinated(UUID id, Caller caller) {
        Edition edition = getVisible(id, caller);
        staff.requireCoordinator(edition.programmeId(), caller);
        return edition;
    }

    /// @throws pl.partycypacja.platform.problem.InvalidInput when parts of it contradict each other
    public Edition create(Programme programme, EditionDetails details) {
        details.requireConsistent();
        Edition edition = new Edition(programme.id(), details, clock.instant());
        editions.persistAndFlush(edition);
        return edition;
    }

    public void update(Edition edition, EditionDetails details) {
        details.requireConsistent();
        edition.describe(details, clock.instant());
        editions.flush();
    }

    public void publish(Edition edition) {
        edition.publish(clock.instant());
        editions.flush();
    }

    public void archive(Edition edition) {
        edition.archive(clock.instant());
        editions.flush();
    }

    public String slugOf(Edition edition) {
        return programmes.findById(edition.programmeId()).slug();
    }

    @Override
    public EditionSummary getEdition(UUID editionId) {
        return listEditions(List.of(editionId)).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public void requireVisible(UUID editionId, Caller caller) {
        getVisible(editionId, caller);
    }

    @Override
    public Optional<AttendanceCommitment> findAttendanceCommitment(UUID editionId) {
        return editions.findByIdOptional(editionId)
                .map(edition -> edition.details().attendance());
    }

    @Override
    public List<Entitlement> listEntitlements(UUID editionId) {
        return editions.findByIdOptional(editionId)
                .orElseThrow(NotFound::new)
                .details()
                .entitlements();
    }

    @Override
    public List<EditionSummary> listEditions(Collection<UUID> editionIds) {
        List<Edition> found = ById.list(editions.getEntityManager(), Edition.class, editionIds);
        Map<UUID, Programme> known = ById.list(
                        programmes.getEntityManager(),
                        Programme.class,
                        found.stream().map(Edition::programmeId).toList())
                .stream()
                .collect(Collectors.toMap(Programme::id, Function.identity()));
        return found.stream()
                .map(edition -> summary(edition, Objects.requireNonNull(known.get(edition.programmeId()))))
                .toList();
    }

    private static EditionSummary summary(Edition edition, Programme programme) {
        return new EditionSummary(
                edition.id(),
                edition.name(),
                programme.id(),
                programme.slug(),
                programme.name(),
                edition.status() != PublicationStatus.DRAFT && programme.status() != PublicationStatus.DRAFT);
    }

    @Override
    public Optional<UUID> findProgrammeId(String slug) {
        return programmes.findBySlug(slug).map(Programme::id);
    }

    @Override
    public Optional<UUID> findPublicProgrammeId(String slug) {
        return programmes
                .findBySlug(slug)
                .filter(programme -> programme.status().isPublic())
                .map(Programme::id);
    }

    @Override
    public Optional<EditionSummary> findEdition(String programmeSlug, String editionName) {
        return programmes
                .findBySlug(programmeSlug)
                .flatMap(programme -> editions.findByName(programme.id(), editionName))
                .map(edition -> getEdition(edition.id()));
    }

    @Override
    public void requireCoordinator(UUID editionId, Caller caller) {
        getCoordinated(editionId, caller);
    }

    @Override
    public boolean isCoordinator(UUID editionId, Caller caller) {
        return staff.isCoordinator(getEdition(editionId).programmeId(), caller);
    }

    @Override
    public boolean coordinates(UUID programmeId, Caller caller) {
        return staff.isCoordinator(programmeId, caller);
    }

    @Override
    public boolean isExpert(UUID programmeId, UUID accountId) {
        return staff.isExpert(programmeId, accountId);
    }

    @Override
    public Set<UUID> listExpertProgrammeIds(UUID accountId) {
        return staff.programmesOf(accountId, StaffRole.EXPERT);
    }

    @Override
    public Set<UUID> listExpertIds(UUID programmeId) {
        return staff.idsOf(programmeId, StaffRole.EXPERT);
    }

    @Override
    public boolean isPublic(UUID programmeId) {
        return programmes
                .findByIdOptional(programmeId)
                .filter(programme -> programme.status().isPublic())
                .isPresent();
    }

    @Override
    public UUID getOrganiserId(UUID programmeId) {
        return programmes
                .findByIdOptional(programmeId)
                .orElseThrow(NotFound::new)
                .organiserId();
    }

    @Override
    public Set<UUID> listCoordinatorIds(UUID programmeId) {
        return staff.idsOf(programmeId, StaffRole.COORDINATOR);
    }

    @Override
    public Set<UUID> coordinatedOrNone(Caller caller) {
        return staff.coordinatedOrNone(caller);
    }

    @Override
    public List<ProgrammeReference> listProgrammes(Collection<UUID> ids) {
        return programmes.listReferences(ids);
    }

    @Override
    public Set<UUID> listProgrammeIds(Collection<String> slugs) {
        return programmes.listIds(slugs);
    }
}
