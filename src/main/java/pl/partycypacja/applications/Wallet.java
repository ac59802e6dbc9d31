package pl.partycypacja.applications;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.money.Money;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.Entitlement;

/// What has become of a participant's entitlements, so that one call draws the participant's page. The modules that
/// own grants, vouchers and advice answer; applications do not know them.
public interface Wallet {

    /// What was made of the participation's entitlements of one kind; empty as long as nothing was.
    List<Item> listItems(ParticipationsApi.ParticipationView participation, Caller caller);

    /// A grant, a voucher, or the hours of an expert's advice.
    ///
    /// @param path where it is, from the server's root
    @Schema(name = "WalletItem")
    record Item(
            @Schema(examples = "VOUCHER") Entitlement.Kind kind,

            @Schema(description = "Identyfikator; bon ma w adresie swój kod.") @Nullable
            UUID id,

            @Schema(description = "Adres zasobu.", maxLength = 200, examples = "/api/v1/vouchers/K7QM-3XPA-9TRD-HW2C")
            String path,

            @Schema(description = "Stan dotacji, bonu albo doradztwa.", maxLength = 40, examples = "ACTIVE")
            String status,

            @Nullable Money granted,
            @Nullable Money used,
            @Nullable Money left,
            @Schema(examples = "600") @Nullable Integer minutesGranted,
            @Schema(examples = "240") @Nullable Integer minutesUsed,
            @Schema(examples = "360") @Nullable Integer minutesLeft,

            @Schema(description = "Co można teraz zrobić.", examples = "[\"USE_VOUCHER\"]")
            List<Action> allowedActions) {

        /// Money: granted and what of it is used.
        public static Item ofMoney(
                Entitlement.Kind kind,
                UUID id,
                String path,
                Enum<?> status,
                long grantedGrosze,
                long usedGrosze,
                long leftGrosze,
                List<Action> actions) {
            return new Item(
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
        public static Item ofTime(
                String path,
                @Nullable Integer grantedMinutes,
                int usedMinutes,
                @Nullable Integer leftMinutes,
                List<Action> actions) {
            return new Item(
                    Entitlement.Kind.ADVICE,
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

    /// What a participant can do with what they have.
    @Schema(name = "WalletAction")
    enum Action {
        SIGN_AGREEMENT,
        REQUEST_TRANCHE,
        ADD_EXPENSE,
        SUBMIT_REPORT,
        RETURN_MONEY,
        USE_VOUCHER,
        ASK_FOR_ADVICE,
        READ_OPINION
    }
}
