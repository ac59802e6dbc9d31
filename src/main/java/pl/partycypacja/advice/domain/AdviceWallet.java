package pl.partycypacja.advice.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;

/// The hours of advice in a participant's wallet.
@ApplicationScoped
class AdviceWallet implements Wallet {

    private final AdviceAllowances allowances;

    AdviceWallet(AdviceAllowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public List<WalletItem> listItems(Seen<ParticipationView> participation) {
        AdviceAllowance allowance = allowances.getAllowance(participation.thing());
        if (!allowance.isEntitled()) {
            return List.of();
        }
        boolean canAsk = allowance.isUsable() && participation.is(Relation.OWNER);
        return List.of(WalletItem.ofTime(
                "/api/v1/advice-requests?participation=" + participation.thing().id(),
                allowance.grantedMinutes(),
                allowance.usedMinutes(),
                allowance.leftMinutes(),
                canAsk ? List.of(WalletAction.ASK_FOR_ADVICE) : List.of()));
    }
}
