package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds training providers. Everyone who is logged in sees them: holders of vouchers choose from the list. A
/// [Relation#MEMBER] belongs to the provider's organisation; a [Relation#COORDINATOR] coordinates the programme.
@ApplicationScoped
public class TrainingProviderDirectory {

    private final TrainingProviderRepository providers;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final Listings listings;
    private final Clock clock;

    TrainingProviderDirectory(
            TrainingProviderRepository providers,
            OrganisationsApi organisations,
            ProgrammesApi programmes,
            Listings listings,
            Clock clock) {
        this.providers = providers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of training providers is narrowed by; null and empty mean any.
    ///
    /// @param isMine whether to list only those whose organisation the caller belongs to
    public record Filter(@Nullable String programmeSlug, List<TrainingProviderStatus> statuses, boolean isMine) {}

    public Page<TrainingProvider> list(PageRequest page, Filter filter, Caller caller) {
        String slug = filter.programmeSlug();
        @Nullable
        UUID programme =
                slug == null ? null : programmes.findPublicProgrammeId(slug).orElse(Listing.NO_ID);
        @Nullable
        Set<UUID> own = filter.isMine()
                ? Listing.idsOrNone(organisations.listOrganisationIdsOf(caller.requireAccountId()))
                : null;
        return listings.of(TrainingProvider.class, "select p from TrainingProvider p")
                .where("p.programmeId = :programme", "programme", programme)
                .where("p.status in :statuses", "statuses", filter.statuses())
                .where("p.organisationId in :own", "own", own)
                .sortable("createdAt", "p.createdAt", Instant.class, TrainingProvider::createdAt)
                .sortedBy("createdAt")
                .page(page, "p.id", TrainingProvider::id);
    }

    /// @throws NotFound when there is none
    public Seen<TrainingProvider> open(UUID id, Caller caller) {
        return see(providers.getById(id), caller);
    }

    Seen<TrainingProvider> see(TrainingProvider provider, Caller caller) {
        Standing standing = Standing.of(relation -> switch (relation) {
            case MEMBER -> organisations.isMember(provider.organisationId(), caller.requireAccountId());
            case COORDINATOR -> programmes.coordinates(provider.programmeId(), caller);
            default -> false;
        });
        return new Seen<>(provider, caller, standing, clock);
    }

    /// The approved providers of a programme whose organisation the caller belongs to.
    List<UUID> listApprovedIds(UUID programmeId, Caller caller) {
        return providers
                .listApproved(programmeId, organisations.listOrganisationIdsOf(caller.requireAccountId()))
                .stream()
                .map(TrainingProvider::id)
                .toList();
    }

    Set<UUID> listMemberIds(TrainingProvider provider) {
        return organisations.listMemberIds(provider.organisationId());
    }

    /// Whether a provider and the holder of a voucher are one: the same organisation, its patron, or a person who
    /// belongs to the provider.
    boolean isHolder(TrainingProvider provider, Voucher voucher) {
        UUID organisation = voucher.organisationId();
        return provider.organisationId().equals(organisation)
                || organisations.isMember(provider.organisationId(), voucher.accountId())
                || (organisation != null
                        && organisations.listPatronsOf(List.of(organisation)).containsValue(provider.organisationId()));
    }
}
