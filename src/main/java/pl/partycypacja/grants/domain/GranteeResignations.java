package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import pl.partycypacja.participation.ParticipationResigned;

/// Participants who resign (APP-9): a grant that nobody has signed for ends; of another, coordinators are told, and
/// nothing more of it is paid.
@ApplicationScoped
class GranteeResignations {

    private final Grants grants;
    private final Settlements settlements;

    GranteeResignations(Grants grants, Settlements settlements) {
        this.grants = grants;
        this.settlements = settlements;
    }

    void onResigned(@Observes ParticipationResigned resigned) {
        grants.list(
                        "participationId = ?1 and status in (PREPARED, SIGNED, ACTIVE, REPORTED)",
                        resigned.participationId())
                .forEach(grant -> {
                    if (grant.status() == GrantStatus.PREPARED) {
                        settlements.terminate(grant, "Rezygnacja z udziału", resigned.actorId());
                    } else {
                        grants.tellStaff(GrantMessage.GRANTEE_RESIGNED, grant, Map.of());
                    }
                });
    }
}
