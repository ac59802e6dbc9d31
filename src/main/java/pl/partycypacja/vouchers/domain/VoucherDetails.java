package pl.partycypacja.vouchers.domain;

import java.util.List;
import pl.partycypacja.ledger.LedgerApi;

/// A voucher with what has happened to it (VOU-3).
///
/// @param usedGrosze what training providers were paid and did not give back
/// @param history every posting to and from it, the earliest first
/// @param extensions the earliest first
public record VoucherDetails(
        VoucherWorth worth, long usedGrosze, List<LedgerApi.Line> history, List<VoucherExtension> extensions) {

    /// What training providers were paid and did not give back. Issued with 2 000 PLN, redeemed for 700 and 300 PLN,
    /// of which the 300 were reversed, and the rest lapsed: 700 PLN are used.
    static long usedGrosze(List<LedgerApi.Line> lines) {
        return lines.stream()
                .mapToLong(line -> switch (line.kind()) {
                    case VOUCHER_REDEEMED -> line.amountGrosze();
                    case REDEMPTION_REVERSED -> -line.amountGrosze();
                    default -> 0;
                })
                .sum();
    }
}
