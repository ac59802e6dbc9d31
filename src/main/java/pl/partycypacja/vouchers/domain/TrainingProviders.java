package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.organisations.OrganisationKind;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Coordinators say which organisations may redeem the vouchers of their programme (VOU-2).
@ApplicationScoped
public class TrainingProviders {

    private final TrainingProviderRepository providers;
    private final OrganisationsApi organisations;
    private final ProgrammesApi programmes;
    private final Clock clock;

    TrainingProviders(
            TrainingProviderRepository providers,
            OrganisationsApi organisations,
            ProgrammesApi programmes,
            Clock clock) {
        this.providers = providers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// @throws InvalidInput `unknown-reference`, `not-training-provider`
    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws DomainException `already-exists`
    public TrainingProvider approve(String programmeSlug, UUID organisationId, Caller caller) {
        UUID programme = programmes
                .findProgrammeId(programmeSlug)
                .orElseThrow(() -> InvalidInput.at(at("programme"), InputFault.UNKNOWN_REFERENCE));
        if (!programmes.coordinates(programme, caller)) {
            throw new Forbidden();
        }
        requireTrainingProvider(organisationId);
        if (providers.exists(programme, organisationId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        TrainingProvider provider =
                new TrainingProvider(programme, organisationId, caller.requireAccountId(), clock.instant());
        providers.persistAndFlush(provider);
        return provider;
    }

    private void requireTrainingProvider(UUID organisationId) {
        OrganisationKind kind = organisations
                .findOrganisation(organisationId)
                .orElseThrow(() -> InvalidInput.at(at("organisationId"), InputFault.UNKNOWN_REFERENCE))
                .kind();
        if (kind != OrganisationKind.TRAINING_PROVIDER) {
            throw InvalidInput.at(at("organisationId"), VoucherFault.NOT_TRAINING_PROVIDER);
        }
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict when it is suspended already
    public void suspend(Seen<TrainingProvider> seen) {
        become(TrainingProviderStatus.SUSPENDED, seen);
    }

    /// @throws Forbidden when the caller does not coordinate the programme
    /// @throws StateConflict unless it is suspended
    public void restore(Seen<TrainingProvider> seen) {
        become(TrainingProviderStatus.APPROVED, seen);
    }

    private void become(TrainingProviderStatus next, Seen<TrainingProvider> seen) {
        seen.requireAny(Relation.COORDINATOR);
        seen.thing().become(next, clock.instant());
        providers.flush();
    }
}
