package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;

/// Lists the tranches of a grant, opens one for a caller, and says what they may do with it.
@ApplicationScoped
public class TrancheDirectory {

    private final TrancheRepository tranches;
    private final Ownership ownership;
    private final Clock clock;

    TrancheDirectory(TrancheRepository tranches, Ownership ownership, Clock clock) {
        this.tranches = tranches;
        this.ownership = ownership;
        this.clock = clock;
    }

    /// In the order of their numbers; none until both sides have signed the agreement.
    public List<SeenTranche> listOf(Seen<Grant> grant) {
        return tranches.listOf(grant.thing()).stream()
                .map(tranche -> SeenTranche.of(grant, tranche))
                .toList();
    }

    /// For the grantee, and for coordinators of the programme.
    ///
    /// @throws NotFound when there is none, or the caller may not know of it
    public SeenTranche open(UUID id, Caller caller) {
        TrancheRepository.OfGrant found = tranches.getWithGrant(id);
        return SeenTranche.of(ownership.open(found.grant(), caller), found);
    }

    /// What the caller may do with the tranche now.
    public List<TrancheAction> allowedActions(SeenTranche seen) {
        return seen.tranche().allowedActions(TrancheAction.class, action -> isFree(action, seen));
    }

    private boolean isFree(TrancheAction action, SeenTranche seen) {
        return action.ofGrant().isPossible(seen.grant().thing(), clock.instant())
                && !(action == TrancheAction.APPROVE && isRequestedByCaller(seen))
                && (!action.needsParticipant() || seen.isParticipating());
    }

    /// Whether the caller asked for the tranche, and so cannot approve it (GRA-3).
    boolean isRequestedByCaller(SeenTranche seen) {
        return seen.thing().isRequestedBy(seen.tranche().callerId());
    }
}
