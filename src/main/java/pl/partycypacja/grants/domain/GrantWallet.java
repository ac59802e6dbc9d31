package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.EntitlementKind;

/// The grant in a participant's wallet: used is what was paid.
@ApplicationScoped
class GrantWallet implements Wallet {

    private final Grants grants;
    private final Ownership ownership;

    GrantWallet(Grants grants, Ownership ownership) {
        this.grants = grants;
        this.ownership = ownership;
    }

    @Override
    public List<WalletItem> listItems(ParticipationView participation, Caller caller) {
        return grants.list("participationId", participation.id()).stream()
                .map(grant -> item(grant, caller))
                .toList();
    }

    private WalletItem item(Grant grant, Caller caller) {
        Grants.Balances balances = grants.getBalances(grant);
        return WalletItem.ofMoney(
                EntitlementKind.GRANT,
                grant.id(),
                "/api/v1/grants/" + grant.id(),
                grant.status(),
                grant.amountGrosze(),
                balances.paidGrosze(),
                balances.awardedGrosze(),
                ownership.isOwn(grant, caller) ? actions(grant, balances) : List.of());
    }

    private static List<WalletAction> actions(Grant grant, Grants.Balances balances) {
        List<WalletAction> actions = new ArrayList<>();
        grant.status().allowedActions().forEach(action -> {
            switch (action) {
                case SIGN_AGREEMENT -> actions.add(WalletAction.SIGN_AGREEMENT);
                case REQUEST_TRANCHE -> addIf(balances.awardedGrosze() > 0, WalletAction.REQUEST_TRANCHE, actions);
                case ADD_EXPENSE -> actions.add(WalletAction.ADD_EXPENSE);
                case SUBMIT_REPORT -> actions.add(WalletAction.SUBMIT_REPORT);
                case GIVE_OPINION -> actions.add(WalletAction.READ_OPINION);
                default -> {}
            }
        });
        boolean isToReturn = grant.status() == GrantStatus.SETTLED || grant.status() == GrantStatus.TERMINATED;
        addIf(isToReturn && balances.outstandingGrosze() > 0, WalletAction.RETURN_MONEY, actions);
        return actions;
    }

    private static void addIf(boolean isSo, WalletAction action, List<WalletAction> actions) {
        if (isSo) {
            actions.add(action);
        }
    }
}
