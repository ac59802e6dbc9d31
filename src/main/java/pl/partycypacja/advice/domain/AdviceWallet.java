package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.security.Caller;

/// The hours of advice in a participant's wallet.
@ApplicationScoped
class AdviceWallet implements Wallet {

    private final AdviceAllowances allowances;
    private final Ownership ownership;

    AdviceWallet(AdviceAllowances allowances, Ownership ownership) {
        this.allowances = allowances;
        this.ownership = ownership;
    }

    @Override
    public List<WalletItem> listItems(ParticipationView participation, Caller caller) {
        AdviceAllowance allowance = allowances.getAllowance(participation);
        if (!allowance.isEntitled()) {
            return List.of();
        }
        boolean canAsk = allowance.isUsable()
                && ownership.standing(participation, caller).is(Relation.OWNER);
        return List.of(WalletItem.ofTime(
                "/api/v1/advice-requests?participation=" + participation.id(),
                allowance.grantedMinutes(),
                allowance.usedMinutes(),
                allowance.leftMinutes(),
                canAsk ? List.of(WalletAction.ASK_FOR_ADVICE) : List.of()));
    }
}
