package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.applications.Ownership;
import pl.partycypacja.applications.ParticipationsApi.ParticipationView;
import pl.partycypacja.applications.Wallet;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.Entitlement;

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
    public List<Item> listItems(ParticipationView participation, Caller caller) {
        return grants.list("participationId", participation.id()).stream()
                .map(grant -> item(grant, caller))
                .toList();
    }

    private Item item(Grant grant, Caller caller) {
        Grants.Balances balances = grants.getBalances(grant);
        return Item.ofMoney(
                Entitlement.Kind.GRANT,
                grant.id(),
                "/api/v1/grants/" + grant.id(),
                grant.status(),
                grant.amountGrosze(),
                balances.paidGrosze(),
                balances.awardedGrosze(),
                ownership.isOwn(grant, caller) ? actions(grant, balances) : List.of());
    }

    private static List<Action> actions(Grant grant, Grants.Balances balances) {
        List<Action> actions = new ArrayList<>();
        grant.status().allowedActions().forEach(action -> {
            switch (action) {
                case SIGN_AGREEMENT -> actions.add(Action.SIGN_AGREEMENT);
                case REQUEST_TRANCHE -> addIf(balances.awardedGrosze() > 0, Action.REQUEST_TRANCHE, actions);
                case ADD_EXPENSE -> actions.add(Action.ADD_EXPENSE);
                case SUBMIT_REPORT -> actions.add(Action.SUBMIT_REPORT);
                case GIVE_OPINION -> actions.add(Action.READ_OPINION);
                default -> {}
            }
        });
        boolean isToReturn = grant.status() == GrantStatus.SETTLED || grant.status() == GrantStatus.TERMINATED;
        addIf(isToReturn && balances.outstandingGrosze() > 0, Action.RETURN_MONEY, actions);
        return actions;
    }

    private static void addIf(boolean isSo, Action action, List<Action> actions) {
        if (isSo) {
            actions.add(action);
        }
    }
}
