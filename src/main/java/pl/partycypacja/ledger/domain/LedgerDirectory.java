package pl.partycypacja.ledger.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Opens the books of an edition for its coordinators, and reads them.
@ApplicationScoped
public class LedgerDirectory {

    private final ProgrammesApi programmes;
    private final BudgetRepository budgets;
    private final PostingRepository postings;
    private final Listings listings;
    private final Clock clock;

    LedgerDirectory(
            ProgrammesApi programmes,
            BudgetRepository budgets,
            PostingRepository postings,
            Listings listings,
            Clock clock) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.postings = postings;
        this.listings = listings;
        this.clock = clock;
    }

    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when they see it and do not coordinate its programme
    public EditionBooks open(UUID editionId, Caller caller) {
        programmes.requireCoordinator(editionId, caller);
        return new EditionBooks(editionId, caller.requireAccountId());
    }

    /// The edition's budget; a budget of nothing when none was set.
    public EditionBudget getBudget(EditionBooks books) {
        UUID edition = books.editionId();
        return budgets.findByIdOptional(edition).orElseGet(() -> new EditionBudget(edition, clock.instant()));
    }

    /// What the edition can still give.
    public BudgetLeft getLeft(EditionBooks books) {
        var balances = postings.readBalances(books.editionId());
        return new BudgetLeft(
                balances.getOrDefault(LedgerAccountKind.GRANT_BUDGET, 0L),
                balances.getOrDefault(LedgerAccountKind.VOUCHER_BUDGET, 0L));
    }

    public Page<LedgerPosting> list(EditionBooks books, PageRequest page) {
        return listings.of(LedgerPosting.class, "select p from LedgerPosting p")
                .where("p.editionId = :edition", "edition", books.editionId())
                .sortable("postedAt", "p.postedAt", Instant.class, LedgerPosting::postedAt)
                .sortedBy("postedAt")
                .page(page, "p.id", LedgerPosting::id);
    }

    /// All postings at once, for a sheet.
    public List<LedgerPosting> listAll(EditionBooks books) {
        return postings.listOf(books.editionId());
    }

    /// Every account of the edition that anything was ever posted to.
    public Page<AccountBalance> listBalances(EditionBooks books, PageRequest page) {
        return listings.of(AccountBalance.class, "select b from AccountBalance b")
                .where("b.editionId = :edition", "edition", books.editionId())
                .sortable(
                        "account",
                        "cast(b.kind as String)",
                        String.class,
                        balance -> balance.account().kind().name())
                .sortedBy("account")
                .page(page, "b.id", AccountBalance::id);
    }
}
