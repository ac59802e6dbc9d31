package pl.partycypacja.participation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.EntitlementKind;

/// What other modules ask of participations (APP-9).
public interface ParticipationsApi {

    /// @throws NotFound when there is none
    ParticipationView getParticipation(UUID id);

    /// The same, and it does not change until the transaction ends.
    ParticipationView lockParticipation(UUID id);

    /// The one that a request's `participationId` names, locked like that.
    ///
    /// @param requirement refuses callers who may not name it
    /// @throws InvalidInput `unknown-reference` when there is none, or the requirement says [NotFound]
    ParticipationView lockNamed(UUID id, Consumer<ParticipationView> requirement);

    /// The programmes that a person takes part in: for themselves, or with an organisation of theirs.
    Set<UUID> listProgrammeIdsOf(UUID accountId);

    /// Those of an edition that nobody has resigned from, in the order they began; and nobody does until the
    /// transaction ends.
    List<ParticipationView> lockActive(UUID editionId);

    /// A participation, as other modules may know it.
    ///
    /// @param isActive whether the participant has not resigned
    record ParticipationView(
            UUID id,
            UUID editionId,
            UUID programmeId,
            UUID accountId,
            @Nullable UUID organisationId,
            boolean isActive,
            List<Entitlement> entitlements)
            implements Owned {

        /// What the participation entitles to of a kind, in grosze: amount times quantity.
        public long grosze(EntitlementKind kind) {
            return entitlements.stream()
                    .filter(each -> each.kind() == kind && each.amount() != null)
                    .mapToLong(ParticipationView::grosze)
                    .sum();
        }

        private static long grosze(Entitlement entitlement) {
            int quantity = entitlement.quantity() == null ? 1 : entitlement.quantity();
            return entitlement.amount() == null
                    ? 0
                    : Math.multiplyExact(entitlement.amount().grosze(), quantity);
        }

        /// What the participation entitles to of a kind, in hours.
        public int hours(EntitlementKind kind) {
            return entitlements.stream()
                    .filter(each -> each.kind() == kind && each.hours() != null)
                    .mapToInt(each ->
                            (each.hours() == null ? 0 : each.hours()) * (each.quantity() == null ? 1 : each.quantity()))
                    .sum();
        }
    }
}
