package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import pl.partycypacja.participation.ParticipationResigned;

/// What happens to the grants of a participant who resigns (APP-9). A grant whose agreement is not signed ends.
/// Of another the coordinators are told, and nothing more of it is paid.
@ApplicationScoped
class GranteeResignations {

    private final GrantRepository grants;
    private final Settlements settlements;
    private final GrantLetters letters;

    GranteeResignations(GrantRepository grants, Settlements settlements, GrantLetters letters) {
        this.grants = grants;
        this.settlements = settlements;
        this.letters = letters;
    }

    void onResigned(@Observes ParticipationResigned resigned) {
        for (Grant grant : grants.holdUnsettledOf(resigned.participationId())) {
            if (grant.status() == GrantStatus.PREPARED) {
                settlements.end(grant, "Rezygnacja z udziału", resigned.actorId());
            } else {
                letters.granteeResigned(grant);
            }
        }
    }
}
