package pl.partycypacja.grants.domain;

import static pl.partycypacja.grants.domain.GrantAction.ACCEPT_REPORT;
import static pl.partycypacja.grants.domain.GrantAction.ADD_EXPENSE;
import static pl.partycypacja.grants.domain.GrantAction.CLOSE;
import static pl.partycypacja.grants.domain.GrantAction.GIVE_OPINION;
import static pl.partycypacja.grants.domain.GrantAction.PAY_TRANCHE;
import static pl.partycypacja.grants.domain.GrantAction.RECORD_REFUND;
import static pl.partycypacja.grants.domain.GrantAction.REQUEST_TRANCHE;
import static pl.partycypacja.grants.domain.GrantAction.RETURN_REPORT;
import static pl.partycypacja.grants.domain.GrantAction.SIGN_AGREEMENT;
import static pl.partycypacja.grants.domain.GrantAction.SUBMIT_REPORT;
import static pl.partycypacja.grants.domain.GrantAction.TERMINATE;
import static pl.partycypacja.grants.domain.GrantAction.UPDATE_AGREEMENT;

import java.util.List;
import java.util.Set;

/// Where a grant is in its life (GRA-2), and what can be done with it there.
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum GrantStatus {
    /// Its money is set aside; the agreement is written and not yet signed by both.
    PREPARED(UPDATE_AGREEMENT, SIGN_AGREEMENT, TERMINATE),
    /// Both sides signed.
    SIGNED(REQUEST_TRANCHE, PAY_TRANCHE, TERMINATE),
    /// The first tranche is paid.
    ACTIVE(REQUEST_TRANCHE, PAY_TRANCHE, ADD_EXPENSE, SUBMIT_REPORT, RECORD_REFUND, TERMINATE),
    /// The report waits for an answer.
    REPORTED(REQUEST_TRANCHE, PAY_TRANCHE, RETURN_REPORT, ACCEPT_REPORT, RECORD_REFUND, TERMINATE),
    /// The report is accepted; what was not spent is to be given back.
    SETTLED(RECORD_REFUND, CLOSE, GIVE_OPINION),
    CLOSED(GIVE_OPINION),
    /// Ended before its time; what was paid is to be given back.
    TERMINATED(RECORD_REFUND);

    private final List<GrantAction> actions;

    GrantStatus(GrantAction... actions) {
        this.actions = List.of(actions);
    }

    /// The transitions of GRA-2; a returned report makes the grant active again.
    public boolean canBecome(GrantStatus next) {
        return switch (this) {
            case PREPARED -> Set.of(SIGNED, TERMINATED).contains(next);
            case SIGNED -> Set.of(ACTIVE, TERMINATED).contains(next);
            case ACTIVE -> Set.of(REPORTED, TERMINATED).contains(next);
            case REPORTED -> Set.of(ACTIVE, SETTLED, TERMINATED).contains(next);
            case SETTLED -> next == CLOSED;
            case CLOSED, TERMINATED -> false;
        };
    }

    public List<GrantAction> allowedActions() {
        return actions;
    }
}
