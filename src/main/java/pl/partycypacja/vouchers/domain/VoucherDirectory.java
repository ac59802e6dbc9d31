package pl.partycypacja.vouchers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.ReadableCode;

/// Finds vouchers, and says what they are worth. A [Relation#MEMBER] belongs to an approved training provider of
/// the programme: whoever was told the code may look the voucher up, but not its history.
@ApplicationScoped
public class VoucherDirectory {

    private final VoucherRepository vouchers;
    private final TrainingProviderDirectory providers;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final Listings listings;
    private final Clock clock;

    VoucherDirectory(
            VoucherRepository vouchers,
            TrainingProviderDirectory providers,
            Ownership ownership,
            LedgerApi ledger,
            Listings listings,
            Clock clock) {
        this.vouchers = vouchers;
        this.providers = providers;
        this.ownership = ownership;
        this.ledger = ledger;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of vouchers is narrowed by; null means any.
    public record Filter(@Nullable UUID editionId, @Nullable UUID participationId) {}

    /// Holders see their own, coordinators those of their programmes.
    public Page<VoucherWorth> list(PageRequest page, Filter filter, Caller caller) {
        Page<Voucher> found = ownership
                .scopeOf(caller)
                .narrow(listings.of(Voucher.class, "select x from Voucher x"))
                .where("x.editionId = :edition", "edition", filter.editionId())
                .where("x.participationId = :participation", "participation", filter.participationId())
                .sortable("issuedAt", "x.issuedAt", Instant.class, Voucher::issuedAt)
                .sortable("expiresOn", "x.expiresOn", LocalDate.class, Voucher::expiresOn)
                .sortedBy("issuedAt")
                .page(page, "x.id", Voucher::id);
        Map<UUID, Long> left = ledger.listBalancesGrosze(
                LedgerAccountKind.VOUCHER,
                found.items().stream().map(Voucher::id).toList());
        Instant now = clock.instant();
        return found.map(voucher -> VoucherWorth.of(voucher, left.getOrDefault(voucher.id(), 0L), now));
    }

    /// The voucher of a code, for its holder, for coordinators, and for approved training providers.
    ///
    /// @param typed the code, however it was typed (VOU-4)
    /// @throws MalformedInput `malformed-parameter` when the code was mistyped
    /// @throws NotFound when there is none, or the caller may not know of it
    public Seen<Voucher> open(String typed, Caller caller) {
        Voucher voucher =
                vouchers.findByCode(ReadableCode.require(typed, "code")).orElseThrow(NotFound::new);
        Seen<Voucher> seen = see(voucher, caller);
        if (!seen.isAny(Relation.OWNER, Relation.COORDINATOR, Relation.MEMBER)) {
            throw new NotFound();
        }
        return seen;
    }

    /// Where the caller stands to a voucher that they are known to see.
    Seen<Voucher> see(Voucher voucher, Caller caller) {
        Standing owned = ownership.standing(voucher, caller);
        Standing standing = Standing.of(relation -> relation == Relation.MEMBER
                ? !providers.listApprovedIds(voucher.programmeId(), caller).isEmpty()
                : owned.is(relation));
        return new Seen<>(voucher, caller, standing, clock);
    }

    /// Whether the caller sees all of it, and not only what a training provider does.
    static boolean isSeenWhole(Seen<Voucher> seen) {
        return seen.is(Relation.OWNER) || seen.is(Relation.COORDINATOR);
    }

    /// What a voucher is worth now. Its history and extensions are for its holder and coordinators: others get
    /// none.
    public VoucherDetails describe(Seen<Voucher> seen) {
        Voucher voucher = seen.thing();
        List<LedgerApi.Line> lines = ledger.listLines(voucher.id());
        boolean isSeenWhole = isSeenWhole(seen);
        return new VoucherDetails(
                VoucherWorth.of(voucher, getLeftGrosze(voucher.id()), clock.instant()),
                VoucherDetails.usedGrosze(lines),
                isSeenWhole ? lines : List.of(),
                isSeenWhole ? vouchers.listExtensions(voucher.id()) : List.of());
    }

    public long getLeftGrosze(UUID voucherId) {
        return ledger.getBalanceGrosze(new LedgerAccount(LedgerAccountKind.VOUCHER, voucherId));
    }
}
