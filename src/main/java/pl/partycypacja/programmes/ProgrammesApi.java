package pl.partycypacja.programmes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// What other modules ask of the catalogue.
public interface ProgrammesApi {

    /// The edition, and where the caller stands to its programme ([#standing]).
    ///
    /// @throws NotFound when there is none, or the caller may not see it
    Seen<EditionSummary> openEdition(UUID editionId, Caller caller);

    /// Where the caller stands to a programme: as `COORDINATOR`, `EXPERT` or `ADMINISTRATOR`, each found out when
    /// it is first asked for. Nobody is an owner or a member of a programme, or bound to it.
    Standing standing(UUID programmeId, Caller caller);

    /// @throws NotFound when there is none
    EditionSummary getEdition(UUID editionId);

    /// How much of the edition's events its participants are to attend (PRG-3); empty when nothing is measured.
    Optional<AttendanceCommitment> findAttendanceCommitment(UUID editionId);

    /// What each participant of the edition gets (PRG-2).
    ///
    /// @throws NotFound when there is no such edition
    List<Entitlement> listEntitlements(UUID editionId);

    /// In no particular order; leaves out ids that no edition has.
    List<EditionSummary> listEditions(Collection<UUID> editionIds);

    Optional<UUID> findProgrammeId(String slug);

    /// The programme, when anyone may read it.
    Optional<UUID> findPublicProgrammeId(String slug);

    Optional<EditionSummary> findEdition(String programmeSlug, String editionName);

    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when the caller may see it, but does not coordinate its programme
    void requireCoordinator(UUID editionId, Caller caller);

    /// @throws NotFound when there is none, or the caller may not see it
    void requireVisible(UUID editionId, Caller caller);

    /// Whether the caller coordinates the edition's programme; administrators coordinate all.
    ///
    /// @throws NotFound when there is no such edition
    boolean isCoordinator(UUID editionId, Caller caller);

    /// Whether the caller coordinates the programme; administrators coordinate all.
    boolean coordinates(UUID programmeId, Caller caller);

    /// Whether anyone may read the programme.
    boolean isPublic(UUID programmeId);

    /// The programmes that the caller was made a coordinator of, if they have the role; never empty, so that it
    /// can stand in a query's list. It does not say that administrators coordinate all programmes.
    Set<UUID> coordinatedOrNone(Caller caller);

    /// In no particular order; leaves out ids that no programme has.
    List<ProgrammeReference> listProgrammes(Collection<UUID> ids);

    /// In no particular order; leaves out slugs that no programme has.
    Set<UUID> listProgrammeIds(Collection<String> slugs);

    /// Whether the account is an expert of the programme.
    boolean isExpert(UUID programmeId, UUID accountId);

    /// The programmes that the account is an expert of.
    Set<UUID> listExpertProgrammeIds(UUID accountId);

    /// The organisation that runs the programme.
    ///
    /// @throws NotFound when there is no such programme
    UUID getOrganiserId(UUID programmeId);

    /// The coordinators of the programme.
    Set<UUID> listCoordinatorIds(UUID programmeId);

    /// The experts of the programme.
    Set<UUID> listExpertIds(UUID programmeId);

    /// An edition, as other modules may know it.
    ///
    /// @param status its own, whatever its programme's is
    /// @param isPublic whether anyone may read both it and its programme
    record EditionSummary(
            UUID id,
            String name,
            UUID programmeId,
            String programmeSlug,
            String programmeName,
            PublicationStatus status,
            boolean isPublic)
            implements Stateful {

        @Override
        public PublicationStatus stateAt(Instant now) {
            return status;
        }
    }
}
