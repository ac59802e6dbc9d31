package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.programmes.EntitlementKind;

/// The voucher in a participant's wallet.
@ApplicationScoped
class VoucherWallet implements Wallet {

    private final VoucherRepository vouchers;
    private final LedgerApi ledger;
    private final Clock clock;

    VoucherWallet(VoucherRepository vouchers, LedgerApi ledger, Clock clock) {
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<WalletItem> listItems(Seen<ParticipationView> participation) {
        return vouchers.listOf(participation.thing().id()).stream()
                .map(voucher -> item(participation.part(voucher)))
                .toList();
    }

    /// An ended voucher has nothing left, even where not all of it was used.
    private WalletItem item(Seen<Voucher> seen) {
        Voucher voucher = seen.thing();
        VoucherWorth worth = VoucherWorth.of(voucher, ledger.getBalanceGrosze(voucher.account()), clock.instant());
        boolean isUsable = worth.status() == VoucherStatus.ACTIVE && seen.is(Relation.OWNER);
        return WalletItem.ofMoney(
                EntitlementKind.VOUCHER,
                voucher.id(),
                "/api/v1/vouchers/" + voucher.code(),
                worth.status(),
                voucher.grantedGrosze(),
                VoucherDetails.usedGrosze(ledger.listLines(voucher.id())),
                worth.leftGrosze(),
                isUsable ? List.of(WalletAction.USE_VOUCHER) : List.of());
    }
}
