package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.participation.Wallet;
import pl.partycypacja.participation.WalletAction;
import pl.partycypacja.participation.WalletItem;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.EntitlementKind;

/// The voucher in a participant's wallet.
@ApplicationScoped
class VoucherWallet implements Wallet {

    private final Vouchers vouchers;
    private final Ownership ownership;
    private final LedgerApi ledger;

    VoucherWallet(Vouchers vouchers, Ownership ownership, LedgerApi ledger) {
        this.vouchers = vouchers;
        this.ownership = ownership;
        this.ledger = ledger;
    }

    @Override
    public List<WalletItem> listItems(ParticipationView participation, Caller caller) {
        return vouchers.list("participationId", participation.id()).stream()
                .map(voucher -> item(voucher, caller))
                .toList();
    }

    /// Of an ended voucher nothing is left, whatever was not used.
    private WalletItem item(Voucher voucher, Caller caller) {
        long left = ledger.getBalanceGrosze(voucher.account());
        VoucherStatus status = voucher.statusAt(vouchers.now(), left);
        boolean isUsable = status == VoucherStatus.ACTIVE && ownership.isOwn(voucher, caller);
        return WalletItem.ofMoney(
                EntitlementKind.VOUCHER,
                voucher.id(),
                "/api/v1/vouchers/" + voucher.code(),
                status,
                voucher.grantedGrosze(),
                ledger.sumGrosze(voucher.id(), PostingKind.VOUCHER_REDEEMED)
                        - ledger.sumGrosze(voucher.id(), PostingKind.REDEMPTION_REVERSED),
                left,
                isUsable ? List.of(WalletAction.USE_VOUCHER) : List.of());
    }
}
