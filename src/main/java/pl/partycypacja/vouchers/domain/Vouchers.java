package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.platform.values.ReadableCode;
import pl.partycypacja.platform.values.Warsaw;

/// Issues vouchers, shows them, makes them last longer, takes back what is not used (VOU-1, VOU-3).
@ApplicationScoped
public class Vouchers implements PanacheRepositoryBase<Voucher, UUID> {

    private final ParticipationsApi participations;
    private final TrainingProviders providers;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final ParticipantLetters letters;
    private final Listings listings;
    private final Clock clock;

    Vouchers(
            ParticipationsApi participations,
            TrainingProviders providers,
            Ownership ownership,
            LedgerApi ledger,
            ParticipantLetters letters,
            Listings listings,
            Clock clock) {
        this.participations = participations;
        this.providers = providers;
        this.ownership = ownership;
        this.ledger = ledger;
        this.letters = letters;
        this.listings = listings;
        this.clock = clock;
    }

    /// What a list of vouchers is narrowed by; null means any.
    public record Filter(@Nullable UUID editionId, @Nullable UUID participationId) {}

    /// Holders see their own, coordinators those of their programmes.
    public Page<Voucher> list(PageRequest page, Filter filter, Caller caller) {
        return ownership
                .narrow(listings.of(Voucher.class, "select x from Voucher x"), caller)
                .where("x.editionId = :edition", "edition", filter.editionId())
                .where("x.participationId = :participation", "participation", filter.participationId())
                .sortable("issuedAt", "x.issuedAt", Instant.class, Voucher::issuedAt)
                .sortable("expiresOn", "x.expiresOn", LocalDate.class, Voucher::expiresOn)
                .sortedBy("issuedAt")
                .page(page, "x.id", Voucher::id);
    }

    /// The voucher of a code, for its holder, for coordinators, and for approved training providers that were told
    /// the code.
    ///
    /// @throws MalformedInput `malformed-parameter` when the code was mistyped
    /// @throws NotFound when there is none, or the caller may not know of it
    public Voucher getByCode(String typed, Caller caller) {
        Voucher voucher = find("code", ReadableCode.require(typed, "code"))
                .firstResultOptional()
                .orElseThrow(NotFound::new);
        if (!isHolderOrStaff(voucher, caller)
                && providers.listIdsOf(voucher.programmeId(), caller).isEmpty()) {
            throw new NotFound();
        }
        return voucher;
    }

    /// Whether the caller sees all of it, and not only what a training provider does.
    public boolean isHolderOrStaff(Voucher voucher, Caller caller) {
        return ownership.isOwn(voucher, caller) || ownership.isCoordinator(voucher, caller);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    public Voucher getCoordinated(String code, Caller caller) {
        Voucher voucher = getByCode(code, caller);
        if (!ownership.isCoordinator(voucher, caller)) {
            throw new Forbidden();
        }
        return voucher;
    }

    public Instant now() {
        return clock.instant();
    }

    /// What each voucher has left, in grosze.
    public Map<UUID, Long> listLeftGrosze(Collection<Voucher> vouchers) {
        return ledger.listBalancesGrosze(
                LedgerAccountKind.VOUCHER, vouchers.stream().map(Voucher::id).toList());
    }

    /// Everything that happened to its money, in order (VOU-3).
    public List<LedgerApi.Line> listHistory(Voucher voucher) {
        return ledger.listLines(voucher.id());
    }

    public List<VoucherExtension> listExtensions(Voucher voucher) {
        return getEntityManager()
                .createQuery(
                        "select e from VoucherExtension e where e.voucherId = :voucher order by e.extendedAt, e.id",
                        VoucherExtension.class)
                .setParameter("voucher", voucher.id())
                .getResultList();
    }

    void tell(VoucherMessage kind, Voucher voucher, long amountGrosze, String note) {
        letters.tell(kind, voucher, facts(voucher, amountGrosze, note));
    }

    void tellPeople(VoucherMessage kind, Voucher voucher, Collection<UUID> people, long amountGrosze, String note) {
        letters.tellPeople(kind, voucher.programmeId(), people, facts(voucher, amountGrosze, note), null);
    }

    private static Map<String, String> facts(Voucher voucher, long amountGrosze, String note) {
        return Map.of(
                "code", voucher.code(),
                "amount", Money.ofGrosze(amountGrosze).amount(),
                "expiresOn", voucher.expiresOn().toString(),
                "note", note);
    }

    /// @throws InvalidInput `in-the-past`
    void requireFuture(LocalDate expiresOn) {
        if (expiresOn.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at(at("expiresOn"), InputFault.IN_THE_PAST);
        }
    }
}
