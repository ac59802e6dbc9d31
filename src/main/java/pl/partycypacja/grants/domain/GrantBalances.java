package pl.partycypacja.grants.domain;

import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_ADVANCE;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_AWARDED;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_REFUNDED;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_SETTLED;

import java.util.Map;
import pl.partycypacja.ledger.LedgerAccountKind;

/// Where a grant's money is, in grosze.
///
/// @param unpaidGrosze awarded and not yet paid
/// @param acceptedGrosze paid, and accounted for by accepted expenses
/// @param refundedGrosze paid, and given back
/// @param outstandingGrosze paid, and neither accounted for nor given back
public record GrantBalances(long unpaidGrosze, long acceptedGrosze, long refundedGrosze, long outstandingGrosze) {

    /// Of a grant without postings.
    static final GrantBalances NONE = of(Map.of());

    /// @param accounts what the grant's accounts hold
    static GrantBalances of(Map<LedgerAccountKind, Long> accounts) {
        return new GrantBalances(
                accounts.getOrDefault(GRANT_AWARDED, 0L),
                accounts.getOrDefault(GRANT_SETTLED, 0L),
                accounts.getOrDefault(GRANT_REFUNDED, 0L),
                accounts.getOrDefault(GRANT_ADVANCE, 0L));
    }

    /// All that was ever paid: what is accounted for, given back, and outstanding.
    public long paidGrosze() {
        return acceptedGrosze + refundedGrosze + outstandingGrosze;
    }

    /// Whether something that was paid is neither accounted for nor given back: the grant cannot be closed
    /// (GRA-4).
    public boolean isOutstanding() {
        return outstandingGrosze > 0;
    }
}
