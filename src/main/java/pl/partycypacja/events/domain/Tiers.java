package pl.partycypacja.events.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Who comes before whom (EVT-5).
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

    /// The first tier that the caller belongs to; 0 where there are none.
    ///
    /// @throws Forbidden when they belong to none of them
    /// @throws InvalidInput `unknown-reference` for an organisation that they do not belong to
    int tierOf(Event event, @Nullable UUID organisationId, Caller caller) {
        UUID account = caller.requireAccountId();
        if (organisationId != null && !organisations.isMember(organisationId, account)) {
            throw InvalidInput.at(at("organisationId"), InputFault.UNKNOWN_REFERENCE);
        }
        List<Tier> all = event.details().tiers();
        if (all.isEmpty()) {
            return 0;
        }
        Set<UUID> own = participations.listProgrammeIdsOf(account);
        @Nullable
        OrganisationKind kind = organisationId == null
                ? null
                : organisations.findOrganisation(organisationId).orElseThrow().kind();
        for (int i = 0; i < all.size(); i++) {
            if (isIn(all.get(i), own, kind)) {
                return i;
            }
        }
        throw new Forbidden();
    }

    private boolean isIn(Tier tier, Set<UUID> ownProgrammes, @Nullable OrganisationKind kind) {
        return (tier.organisationKinds().isEmpty()
                        || (kind != null && tier.organisationKinds().contains(kind)))
                && (tier.programmes().isEmpty()
                        || !Collections.disjoint(programmes.listProgrammeIds(tier.programmes()), ownProgrammes));
    }
}
