package pl.partycypacja.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.security.Caller;

/// What other modules ask of the catalogue.
public interface ProgrammesApi {

    /// @throws pl.partycypacja.platform.problem.NotFound when there is none
    EditionSummary getEdition(UUID editionId);

    /// What of the edition's events its participants are to attend (PRG-3); empty when nothing is measured.
    Optional<AttendanceCommitment> findAttendanceCommitment(UUID editionId);

    /// What each participant of the edition gets (PRG-2).
    List<Entitlement> listEntitlements(UUID editionId);

    /// In no particular order; ids that are not there are left out.
    List<EditionSummary> listEditions(Collection<UUID> editionIds);

    Optional<UUID> findProgrammeId(String slug);

    /// The programme, when anyone may read it.
    Optional<UUID> findPublicProgrammeId(String slug);

    Optional<EditionSummary> findEdition(String programmeSlug, String editionName);

    /// @throws pl.partycypacja.platform.problem.Forbidden when the caller may see the edition and does not
    ///     coordinate it
    /// @throws pl.partycypacja.platform.problem.NotFound when the caller may not see it
    void requireCoordinator(UUID editionId, Caller caller);

    /// @throws pl.partycypacja.platform.problem.NotFound when there is none, or the caller may not see it
    void requireVisible(UUID editionId, Caller caller);

    /// Whether the caller coordinates the edition's programme; administrators do.
    boolean isCoordinator(UUID editionId, Caller caller);

    /// Whether the caller coordinates the programme; administrators coordinate all.
    boolean coordinates(UUID programmeId, Caller caller);

    /// Whether anyone may read the programme.
    boolean isPublic(UUID programmeId);

    /// The programmes that the caller is staff of and has the role for; never empty, so that it can stand in a
    /// query's list. Administrators, who coordinate all, are not asked for here.
    Set<UUID> coordinatedOrNone(Caller caller);

    /// In no particular order; ids that are not there are left out.
    List<ProgrammeReference> listProgrammes(Collection<UUID> ids);

    /// In no particular order; slugs that are not there are left out.
    Set<UUID> listProgrammeIds(Collection<String> slugs);

    /// Whether the account is an expert of the programme.
    boolean isExpert(UUID programmeId, UUID accountId);

    /// The programmes that the account is an expert of.
    Set<UUID> listExpertProgrammeIds(UUID accountId);

    /// The organisation that runs the programme.
    UUID getOrganiserId(UUID programmeId);

    /// The coordinators of the programme.
    Set<UUID> listCoordinatorIds(UUID programmeId);

    /// The experts of the programme.
    Set<UUID> listExpertIds(UUID programmeId);

    /// An edition, as other modules may know it.
    ///
    /// @param isPublic whether both it and its programme are published (or archived after that)
    record EditionSummary(
            UUID id, String name, UUID programmeId, String programmeSlug, String programmeName, boolean isPublic) {}
}
