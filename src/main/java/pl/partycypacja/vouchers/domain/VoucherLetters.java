package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.platform.values.Money;

/// What holders of vouchers are told, and training providers when a redemption of theirs is reversed. Amounts are in
/// grosze.
@ApplicationScoped
class VoucherLetters {

    private final ParticipantLetters letters;

    VoucherLetters(ParticipantLetters letters) {
        this.letters = letters;
    }

    void tellIssued(Voucher voucher) {
        letters.tell(VoucherMessage.VOUCHER_ISSUED, voucher, facts(voucher, voucher.grantedGrosze(), ""));
    }

    void tellRedeemed(Voucher voucher, Redemption redemption) {
        letters.tell(
                VoucherMessage.VOUCHER_REDEEMED,
                voucher,
                facts(voucher, redemption.amountGrosze(), redemption.service()));
    }

    /// @param trainers the training provider's people
    void tellReversed(Voucher voucher, Redemption redemption, String reason, Set<UUID> trainers) {
        Map<String, String> facts = facts(voucher, redemption.amountGrosze(), reason);
        letters.tell(VoucherMessage.REDEMPTION_REVERSED, voucher, facts);
        letters.tellPeople(VoucherMessage.REDEMPTION_REVERSED, voucher.programmeId(), trainers, facts, null);
    }

    void tellExtended(Voucher voucher, long leftGrosze, String reason) {
        letters.tell(VoucherMessage.VOUCHER_EXTENDED, voucher, facts(voucher, leftGrosze, reason));
    }

    void tellLapsed(Voucher voucher, long lapsedGrosze) {
        letters.tell(VoucherMessage.VOUCHER_LAPSED, voucher, facts(voucher, lapsedGrosze, ""));
    }

    private static Map<String, String> facts(Voucher voucher, long amountGrosze, String note) {
        return Map.of(
                "code", voucher.code(),
                "amount", Money.ofGrosze(amountGrosze).amount(),
                "expiresOn", voucher.expiresOn().toString(),
                "note", note);
    }
}
