package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.NOW;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_ADVANCE;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_AWARDED;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_BUDGET;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_REFUNDED;
import static pl.partycypacja.ledger.LedgerAccountKind.GRANT_SETTLED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.PostingKind;

class GrantStatementLineTest {

    private static final UUID GRANT = UUID.randomUUID();

    private static LedgerApi.Line posting(PostingKind kind, LedgerAccountKind from, LedgerAccountKind to, long grosze) {
        return new LedgerApi.Line(
                UUID.randomUUID(),
                kind,
                UUID.randomUUID(),
                new LedgerAccount(from, GRANT),
                new LedgerAccount(to, GRANT),
                grosze,
                kind.name(),
                null,
                NOW);
    }

    @Test
    @DisplayName("GRA-5: after each posting, what is still to be paid and what is still to be accounted for")
    void runningBalances() {
        List<GrantStatementLine> lines = GrantStatementLine.of(List.of(
                posting(PostingKind.GRANT_AWARDED, GRANT_BUDGET, GRANT_AWARDED, 600_000),
                posting(PostingKind.TRANCHE_PAID, GRANT_AWARDED, GRANT_ADVANCE, 400_000),
                posting(PostingKind.EXPENSES_ACCEPTED, GRANT_ADVANCE, GRANT_SETTLED, 350_000),
                posting(PostingKind.GRANT_REFUNDED, GRANT_ADVANCE, GRANT_REFUNDED, 50_000),
                posting(PostingKind.GRANT_RELEASED, GRANT_AWARDED, GRANT_BUDGET, 200_000)));
        assertThat(lines)
                .extracting(GrantStatementLine::unpaidGrosze)
                .containsExactly(600_000L, 200_000L, 200_000L, 200_000L, 0L);
        assertThat(lines)
                .extracting(GrantStatementLine::outstandingGrosze)
                .containsExactly(0L, 400_000L, 50_000L, 0L, 0L);
    }

    @Test
    @DisplayName("GRA-5: a grant without postings has an empty statement")
    void nothingPosted() {
        assertThat(GrantStatementLine.of(List.of())).isEmpty();
    }
}
