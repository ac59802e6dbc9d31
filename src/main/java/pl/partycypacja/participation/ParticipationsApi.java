package pl.partycypacja.participation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ownership.Owned;
import pl.partycypacja.platform.access.Stateful;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.programmes.Entitlement;
import pl.partycypacja.programmes.EntitlementKind;
import pl.partycypacja.recruitment.RecruitmentsApi.RecruitmentView;

/// What other modules ask of participations (APP-9).
public interface ParticipationsApi {

    /// @throws NotFound when there is none
    ParticipationView getParticipation(UUID id);

    /// The same, and it does not change until the transaction ends.
    ///
    /// @throws NotFound when there is none
    ParticipationView holdUnchanging(UUID id);

    /// The one that a request's `participationId` names, held like that.
    ///
    /// @param requirement refuses callers who may not name it
    /// @throws InvalidInput `unknown-reference` when there is none, or the requirement says [NotFound]
    ParticipationView holdNamed(UUID id, Consumer<ParticipationView> requirement);

    /// The programmes that a person takes part in: for themselves, or with an organisation of theirs.
    Set<UUID> listProgrammeIdsOf(UUID accountId);

    /// Those of an edition that nobody has resigned from, in the order they began; and nobody does until the
    /// transaction ends.
    List<ParticipationView> holdActive(UUID editionId);

    /// Begins the participations of those who were accepted, with what the edition gives (APP-9).
    void begin(RecruitmentView recruitment, List<Accepted> accepted, Instant now);

    /// Gives the awards of a contest (REC-8).
    void award(RecruitmentView recruitment, List<Awarded> awarded, Instant now);

    /// Somebody who was accepted: a person, or the organisation that the person applied for.
    record Accepted(
            UUID applicationId, UUID accountId, @Nullable UUID organisationId) {}

    /// @param place by the ranking, from 1, among those that are awarded now; ties share one
    record Awarded(Accepted winner, int place) {}

    /// A participation, as other modules may know it.
    record ParticipationView(
            UUID id,
            UUID editionId,
            UUID programmeId,
            UUID accountId,
            @Nullable UUID organisationId,
            ParticipationStatus status,
            List<Entitlement> entitlements)
            implements Owned, Stateful {

        @Override
        public ParticipationStatus stateAt(Instant now) {
            return status;
        }

        /// Whether the participant has not resigned.
        public boolean isActive() {
            return status == ParticipationStatus.ACTIVE;
        }

        /// What the participation entitles to of a kind, in grosze: amount times quantity.
        public long grosze(EntitlementKind kind) {
            return entitlements.stream()
                    .filter(each -> each.kind() == kind)
                    .mapToLong(each -> each.amount() == null
                            ? 0
                            : Math.multiplyExact(each.amount().grosze(), quantity(each)))
                    .sum();
        }

        /// What the participation entitles to of a kind, in hours.
        public int hours(EntitlementKind kind) {
            return entitlements.stream()
                    .filter(each -> each.kind() == kind)
                    .mapToInt(each -> each.hours() == null ? 0 : each.hours() * quantity(each))
                    .sum();
        }

        private static int quantity(Entitlement entitlement) {
            return entitlement.quantity() == null ? 1 : entitlement.quantity();
        }
    }
}
