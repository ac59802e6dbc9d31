package pl.partycypacja.programmes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.AttendanceCommitment;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi;

/// Answers what other modules ask of programmes, editions and staff.
@ApplicationScoped
class Catalogue implements ProgrammesApi {

    private final EditionDirectory directory;
    private final EditionRepository editions;
    private final ProgrammeRepository programmes;
    private final StaffDirectory staff;

    Catalogue(
            EditionDirectory directory,
            EditionRepository editions,
            ProgrammeRepository programmes,
            StaffDirectory staff) {
        this.directory = directory;
        this.editions = editions;
        this.programmes = programmes;
        this.staff = staff;
    }

    @Override
    public Seen<EditionSummary> openEdition(UUID editionId, Caller caller) {
        Seen<Edition> edition = directory.open(editionId, caller);
        return edition.part(getEdition(editionId));
    }

    @Override
    public Standing standing(UUID programmeId, Caller caller) {
        return staff.standing(programmeId, caller);
    }

    @Override
    public EditionSummary getEdition(UUID editionId) {
        return listEditions(List.of(editionId)).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public void requireVisible(UUID editionId, Caller caller) {
        directory.open(editionId, caller);
    }

    @Override
    public void requireCoordinator(UUID editionId, Caller caller) {
        directory.open(editionId, caller).requireAny(Relation.COORDINATOR);
    }

    @Override
    public Optional<AttendanceCommitment> findAttendanceCommitment(UUID editionId) {
        return editions.findByIdOptional(editionId)
                .map(edition -> edition.details().attendance());
    }

    @Override
    public List<Entitlement> listEntitlements(UUID editionId) {
        return editions.getById(editionId).details().entitlements();
    }

    @Override
    public List<EditionSummary> listEditions(Collection<UUID> editionIds) {
        return editions.listSummaries(editionIds);
    }

    private static EditionSummary summary(Edition edition, Programme programme) {
        return new EditionSummary(
                edition.id(),
                edition.name(),
                programme.id(),
                programme.slug(),
                programme.name(),
                edition.status(),
                edition.status().isPublic() && programme.status().isPublic());
    }

    @Override
    public Optional<UUID> findProgrammeId(String slug) {
        return programmes.listIds(List.of(slug)).stream().findFirst();
    }

    @Override
    public Optional<UUID> findPublicProgrammeId(String slug) {
        return programmes.findPublicId(slug);
    }

    @Override
    public Optional<EditionSummary> findEdition(String programmeSlug, String editionName) {
        return programmes
                .findBySlug(programmeSlug)
                .flatMap(programme ->
                        editions.findByName(programme.id(), editionName).map(edition -> summary(edition, programme)));
    }

    @Override
    public boolean isCoordinator(UUID editionId, Caller caller) {
        return staff.coordinates(editions.getById(editionId).programmeId(), caller);
    }

    @Override
    public boolean coordinates(UUID programmeId, Caller caller) {
        return staff.coordinates(programmeId, caller);
    }

    @Override
    public Set<UUID> coordinatedOrNone(Caller caller) {
        return staff.coordinatedOrNone(caller);
    }

    @Override
    public Set<UUID> listCoordinatorIds(UUID programmeId) {
        return staff.listIds(programmeId, StaffRole.COORDINATOR);
    }

    @Override
    public boolean isExpert(UUID programmeId, UUID accountId) {
        return staff.isExpert(programmeId, accountId);
    }

    @Override
    public Set<UUID> listExpertProgrammeIds(UUID accountId) {
        return staff.listProgrammeIds(accountId, StaffRole.EXPERT);
    }

    @Override
    public Set<UUID> listExpertIds(UUID programmeId) {
        return staff.listIds(programmeId, StaffRole.EXPERT);
    }

    @Override
    public boolean isPublic(UUID programmeId) {
        return programmes.isPublic(programmeId);
    }

    @Override
    public UUID getOrganiserId(UUID programmeId) {
        return programmes.getById(programmeId).organiserId();
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
