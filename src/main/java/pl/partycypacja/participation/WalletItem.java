package pl.partycypacja.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.programmes.EntitlementKind;

/// A grant, a voucher, or the hours of an expert's advice.
///
/// @param path where it is, from the server's root
public record WalletItem(
        EntitlementKind kind,

        @Nullable UUID id,

        String path,

        String status,

        @Nullable Money granted,
        @Nullable Money used,
        @Nullable Money left,
        @Nullable Integer minutesGranted,
        @Nullable Integer minutesUsed,
        @Nullable Integer minutesLeft,

        List<WalletAction> allowedActions) {

    /// Money: granted and what of it is used.
    public static WalletItem ofMoney(
            EntitlementKind kind,
            UUID id,
            String path,
            Enum<?> status,
            long grantedGrosze,
            long usedGrosze,
            long leftGrosze,
            List<WalletAction> actions) {
        return new WalletItem(
                kind,
                id,
                path,
                status.name(),
                Money.ofGrosze(grantedGrosze),
                Money.ofGrosze(usedGrosze),
                Money.ofGrosze(leftGrosze),
                null,
                null,
                null,
                actions);
    }

    /// Time: granted, where there is a limit, and what of it is used.
    public static WalletItem ofTime(
            String path,
            @Nullable Integer grantedMinutes,
            int usedMinutes,
            @Nullable Integer leftMinutes,
            List<WalletAction> actions) {
        return new WalletItem(
                EntitlementKind.ADVICE,
                null,
                path,
                leftMinutes != null && leftMinutes == 0 ? "USED" : "ACTIVE",
                null,
                null,
                null,
                grantedMinutes,
                usedMinutes,
                leftMinutes,
                actions);
    }
}
