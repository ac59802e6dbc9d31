package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.programmes.ProgrammeReference;
import pl.partycypacja.programmes.ProgrammesApi;

/// Finds a person's tier (EVT-5).
@ApplicationScoped
class Tiers {

    private final ParticipationsApi participations;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;

    Tiers(ParticipationsApi participations, OrganisationsApi organisations, ProgrammesApi programmes) {
        this.participations = participations;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /// The first tier of an event that the caller belongs to, from zero; zero when the event has no tiers.
    ///
    /// @param organisationId for which they come; null for themselves
    /// @throws Forbidden when they belong to none of the tiers
    /// @throws InvalidInput `unknown-reference` for an organisation that they do not belong to
    int tierOf(Seen<Event> event, @Nullable UUID organisationId) {
        UUID account = event.callerId();
        if (organisationId != null && !organisations.isMember(organisationId, account)) {
            throw InvalidInput.at(at("organisationId"), InputFault.UNKNOWN_REFERENCE);
        }
        List<Tier> all = event.thing().details().tiers();
        if (all.isEmpty()) {
            return 0;
        }
        Set<String> own = programmesOf(account, all);
        @Nullable
        OrganisationKind kind = organisationId == null
                ? null
                : organisations.findOrganisation(organisationId).orElseThrow().kind();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).includes(own, kind)) {
                return i;
            }
        }
        throw new Forbidden();
    }

    private Set<String> programmesOf(UUID account, List<Tier> tiers) {
        if (tiers.stream().allMatch(tier -> tier.programmes().isEmpty())) {
            return Set.of();
        }
        Set<UUID> own = participations.listProgrammeIdsOf(account);
        return own.isEmpty()
                ? Set.of()
                : programmes.listProgrammes(own).stream()
                        .map(ProgrammeReference::slug)
                        .collect(Collectors.toSet());
    }
}
