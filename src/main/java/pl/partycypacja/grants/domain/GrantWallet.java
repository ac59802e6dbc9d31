package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.programmes.EntitlementKind;

/// The grants in a participant's wallet. What was paid is shown as used.
@ApplicationScoped
class GrantWallet implements Wallet {

    private final GrantDirectory grants;

    GrantWallet(GrantDirectory grants) {
        this.grants = grants;
    }

    @Override
    public List<WalletItem> listItems(Seen<ParticipationView> participation) {
        List<Seen<Grant>> found = grants.openAllOf(participation);
        var balances = grants.readBalances(found.stream().map(Seen::thing).toList());
        return found.stream()
                .map(seen -> item(seen, balances.getOrDefault(seen.thing().id(), GrantBalances.NONE)))
                .toList();
    }

    private WalletItem item(Seen<Grant> seen, GrantBalances balances) {
        Grant grant = seen.thing();
        return WalletItem.ofMoney(
                EntitlementKind.GRANT,
                grant.id(),
                "/api/v1/grants/" + grant.id(),
                grant.status(),
                grant.amountGrosze(),
                balances.paidGrosze(),
                balances.unpaidGrosze(),
                seen.is(Relation.OWNER) ? actions(seen, balances) : List.of());
    }

    /// What the participant can do. Money is returned by a transfer, and a coordinator records it.
    private List<WalletAction> actions(Seen<Grant> seen, GrantBalances balances) {
        List<WalletAction> actions = new ArrayList<>();
        for (GrantAction action : grants.allowedActions(seen, balances)) {
            switch (action) {
                case SIGN_AGREEMENT -> actions.add(WalletAction.SIGN_AGREEMENT);
                case REQUEST_TRANCHE -> actions.add(WalletAction.REQUEST_TRANCHE);
                case ADD_EXPENSE -> actions.add(WalletAction.ADD_EXPENSE);
                case SUBMIT_REPORT -> actions.add(WalletAction.SUBMIT_REPORT);
                default -> {}
            }
        }
        GrantStatus status = seen.thing().status();
        boolean isReportAccepted = status == GrantStatus.SETTLED || status == GrantStatus.CLOSED;
        if (isReportAccepted && grants.readFacts(seen).hasOpinion()) {
            actions.add(WalletAction.READ_OPINION);
        }
        boolean isToReturn = status == GrantStatus.SETTLED || status == GrantStatus.TERMINATED;
        if (isToReturn && balances.isOutstanding()) {
            actions.add(WalletAction.RETURN_MONEY);
        }
        return actions;
    }
}
