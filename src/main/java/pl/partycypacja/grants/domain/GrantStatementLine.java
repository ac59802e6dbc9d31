package pl.partycypacja.grants.domain;

import java.util.ArrayList;
import java.util.List;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;

/// A posting of a grant, with what was left after it (GRA-5).
///
/// @param unpaidGrosze awarded and not yet paid
/// @param outstandingGrosze paid, and neither accounted for nor given back
public record GrantStatementLine(LedgerApi.Line posting, long unpaidGrosze, long outstandingGrosze) {

    /// Adds the running balances to postings. For 6 000 PLN awarded, then 4 000 PLN paid, then 3 500 PLN
    /// accepted they are 6 000 and 0, then 2 000 and 4 000, then 2 000 and 500.
    ///
    /// @param postings all of a grant, in the order in which they were made
    static List<GrantStatementLine> of(List<LedgerApi.Line> postings) {
        long unpaid = 0;
        long outstanding = 0;
        List<GrantStatementLine> lines = new ArrayList<>();
        for (LedgerApi.Line posting : postings) {
            unpaid += change(posting, LedgerAccountKind.GRANT_AWARDED);
            outstanding += change(posting, LedgerAccountKind.GRANT_ADVANCE);
            lines.add(new GrantStatementLine(posting, unpaid, outstanding));
        }
        return lines;
    }

    private static long change(LedgerApi.Line posting, LedgerAccountKind account) {
        long taken = posting.from().kind() == account ? posting.amountGrosze() : 0;
        long put = posting.to().kind() == account ? posting.amountGrosze() : 0;
        return put - taken;
    }
}
