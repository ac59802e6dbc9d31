package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Which organisations may redeem vouchers (VOU-2). Their list is for everyone who is logged in: holders choose
/// from it.
@ApplicationScoped
public class TrainingProviders implements PanacheRepositoryBase<TrainingProvider, UUID> {

    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final Listings listings;
    private final Clock clock;

    TrainingProviders(OrganisationsApi organisations, ProgrammesApi programmes, Listings listings, Clock clock) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.listings = listings;
        this.clock = clock;
    }

    /// @param mine only those whose members the caller is one of
    public Page<TrainingProvider> list(
            PageRequest page,
            @Nullable String programmeSlug,
            List<TrainingProviderStatus> statuses,
            boolean mine,
            Caller caller) {
        @Nullable
        UUID programme = programmeSlug == null
                ? null
                : programmes.findPublicProgrammeId(programmeSlug).orElse(Listing.NO_ID);
        Set<UUID> own = Listing.idsOrNone(organisations.listOrganisationIdsOf(caller.requireAccountId()));
        return listings.of(TrainingProvider.class, "select p from TrainingProvider p")
                .where("p.programmeId = :programme", "programme", programme)
                .where("p.status in :statuses", "statuses", statuses)
                .where("p.organisationId in :own", "own", mine ? own : null)
                .sortable("createdAt", "p.createdAt", Instant.class, TrainingProvider::createdAt)
                .sortedBy("createdAt")
                .page(page, "p.id", TrainingProvider::id);
    }

    /// @throws NotFound when there is none
    public TrainingProvider get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /// @throws InvalidInput `unknown-reference`, `not-training-provider`
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws DomainException `already-exists`
    public TrainingProvider approve(String programmeSlug, UUID organisationId, Caller caller) {
        UUID programme = programmes
                .findProgrammeId(programmeSlug)
                .orElseThrow(() -> InvalidInput.at(at("programme"), InputFault.UNKNOWN_REFERENCE));
        requireCoordinator(programme, caller);
        OrganisationKind kind = organisations
                .findOrganisation(organisationId)
                .orElseThrow(() -> InvalidInput.at(at("organisationId"), InputFault.UNKNOWN_REFERENCE))
                .kind();
        if (kind != OrganisationKind.TRAINING_PROVIDER) {
            throw InvalidInput.at(at("organisationId"), VoucherFault.NOT_TRAINING_PROVIDER);
        }
        if (find(programme, organisationId).isPresent()) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        TrainingProvider provider =
                new TrainingProvider(programme, organisationId, caller.requireAccountId(), clock.instant());
        persistAndFlush(provider);
        return provider;
    }

    private Optional<TrainingProvider> find(UUID programme, UUID organisation) {
        return find("programmeId = ?1 and organisationId = ?2", programme, organisation)
                .firstResultOptional();
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict when it is so already
    public TrainingProvider become(TrainingProviderStatus next, UUID id, Caller caller) {
        TrainingProvider provider =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        requireCoordinator(provider.programmeId(), caller);
        provider.become(next, clock.instant());
        flush();
        return provider;
    }

    private void requireCoordinator(UUID programme, Caller caller) {
        if (!programmes.coordinates(programme, caller)) {
            throw new Forbidden();
        }
    }

    boolean isCoordinator(TrainingProvider provider, Caller caller) {
        return programmes.coordinates(provider.programmeId(), caller);
    }

    /// Whether holder and provider are one: the same organisation or its patron, or the holder is one of the
    /// provider's people.
    boolean isHolder(TrainingProvider provider, Voucher voucher) {
        UUID organisation = voucher.organisationId();
        return provider.organisationId().equals(organisation)
                || organisations.isMember(provider.organisationId(), voucher.accountId())
                || (organisation != null
                        && organisations.listPatronsOf(List.of(organisation)).containsValue(provider.organisationId()));
    }

    Set<UUID> listMemberIds(UUID id) {
        return organisations.listMemberIds(get(id).organisationId());
    }

    /// Whether the caller belongs to the provider's organisation.
    boolean isMember(TrainingProvider provider, Caller caller) {
        return organisations.isMember(provider.organisationId(), caller.requireAccountId());
    }

    /// The approved providers of a programme that the caller belongs to.
    List<UUID> listIdsOf(UUID programmeId, Caller caller) {
        Set<UUID> own = organisations.listOrganisationIdsOf(caller.requireAccountId());
        return list(
                        "programmeId = ?1 and organisationId in ?2 and status = ?3",
                        programmeId,
                        own,
                        TrainingProviderStatus.APPROVED)
                .stream()
                .map(TrainingProvider::id)
                .toList();
    }
}
