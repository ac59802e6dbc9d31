package pl.partycypacja.vouchers.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.applications.Ownership;
import pl.partycypacja.applications.ParticipantLetters;
import pl.partycypacja.applications.ParticipationsApi;
import pl.partycypacja.applications.ParticipationsApi.ParticipationView;
import pl.partycypacja.ledger.LedgerAccount;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.platform.money.Money;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InsufficientFunds;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.MalformedInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.ProblemType;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.time.Warsaw;
import pl.partycypacja.programmes.Entitlement;

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
        String code = VoucherCode.parse(typed)
                .orElseThrow(() -> MalformedInput.inParameter(ProblemType.MALFORMED_PARAMETER, "code"));
        Voucher voucher = find("code", code).firstResultOptional().orElseThrow(NotFound::new);
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
                LedgerAccount.Kind.VOUCHER, vouchers.stream().map(Voucher::id).toList());
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

    /// VOU-1: for each participant of the edition who is entitled to one and has none, all or nobody. What is
    /// repeated makes none twice.
    ///
    /// @return how many were issued
    /// @throws InvalidInput `in-the-past` for the last day
    /// @throws InsufficientFunds when the budget has not enough for all
    public int issueAll(UUID editionId, LocalDate expiresOn, Caller caller) {
        requireFuture(expiresOn);
        lockIssuing(editionId);
        Set<UUID> served = getEntityManager()
                .createQuery("select v.participationId from Voucher v where v.editionId = :edition", UUID.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
        List<ParticipationView> entitled = participations.lockActive(editionId).stream()
                .filter(participation -> participation.grosze(Entitlement.Kind.VOUCHER) > 0)
                .filter(participation -> !served.contains(participation.id()))
                .toList();
        entitled.forEach(participation -> issue(participation, expiresOn, caller));
        return entitled.size();
    }

    /// One at a time for an edition: the others then see what was issued.
    private void lockIssuing(UUID editionId) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 4))", Object.class)
                .setParameter("name", editionId.toString())
                .getSingleResult();
    }

    /// The same for one participant.
    ///
    /// @throws InvalidInput `unknown-reference`, `not-entitled`, `in-the-past`
    /// @throws DomainException `already-exists`
    /// @throws Forbidden when the caller does not coordinate the programme
    public Voucher issueOne(UUID participationId, LocalDate expiresOn, Caller caller) {
        ParticipationView participation = find(participationId, caller);
        requireFuture(expiresOn);
        if (!participation.isActive() || participation.grosze(Entitlement.Kind.VOUCHER) == 0) {
            throw InvalidInput.at("/participationId", "not-entitled");
        }
        lockIssuing(participation.editionId());
        if (count("participationId", participationId) > 0) {
            throw new DomainException(ProblemType.ALREADY_EXISTS);
        }
        return issue(participation, expiresOn, caller);
    }

    private ParticipationView find(UUID participationId, Caller caller) {
        try {
            ParticipationView participation = participations.lockParticipation(participationId);
            ownership.requireCoordinator(participation, caller);
            return participation;
        } catch (NotFound unknown) {
            throw InvalidInput.at("/participationId", "unknown-reference");
        }
    }

    private void requireFuture(LocalDate expiresOn) {
        if (expiresOn.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at("/expiresOn", "in-the-past");
        }
    }

    private Voucher issue(ParticipationView participation, LocalDate expiresOn, Caller caller) {
        long granted = participation.grosze(Entitlement.Kind.VOUCHER);
        Voucher voucher = new Voucher(participation, granted, expiresOn, clock.instant());
        persist(voucher);
        ledger.post(new Posting(
                Posting.Kind.VOUCHER_ISSUED,
                voucher.id(),
                voucher.editionId(),
                voucher.budget(),
                voucher.account(),
                granted,
                "Wydanie bonu",
                caller.requireAccountId()));
        tell(VoucherMessage.VOUCHER_ISSUED, voucher, granted, "");
        return voucher;
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

    /// A longer life, for a reason; an expired voucher gets back from the budget what had gone there.
    ///
    /// @throws InvalidInput `in-the-past`, `not-extended` for the last day
    /// @throws StateConflict when it is cancelled
    /// @throws InsufficientFunds when the budget has no longer enough
    public void extend(Voucher voucher, LocalDate lastDay, String reason, Caller caller) {
        getEntityManager().refresh(voucher, LockModeType.PESSIMISTIC_WRITE);
        requireFuture(lastDay);
        if (!lastDay.isAfter(voucher.expiresOn())) {
            throw InvalidInput.at("/expiresOn", "not-extended");
        }
        Instant now = clock.instant();
        UUID actor = caller.requireAccountId();
        VoucherExtension extension = new VoucherExtension(voucher, lastDay, reason, actor, now);
        if (voucher.status() != VoucherStatus.ACTIVE) {
            voucher.become(VoucherStatus.ACTIVE, now);
            giveBack(voucher, extension, actor);
        }
        getEntityManager().persist(extension);
        voucher.extend(lastDay, now);
        flush();
        tell(VoucherMessage.VOUCHER_EXTENDED, voucher, ledger.getBalanceGrosze(voucher.account()), reason);
    }

    private void giveBack(Voucher voucher, VoucherExtension extension, UUID actor) {
        long lapsed = ledger.sumGrosze(voucher.id(), Posting.Kind.VOUCHER_LAPSED)
                - ledger.sumGrosze(voucher.id(), Posting.Kind.VOUCHER_EXTENDED);
        if (lapsed > 0) {
            ledger.post(new Posting(
                    Posting.Kind.VOUCHER_EXTENDED,
                    extension.id(),
                    voucher.editionId(),
                    voucher.budget(),
                    voucher.account(),
                    lapsed,
                    "Przedłużenie bonu",
                    actor));
        }
    }

    /// What is left goes back to the budget; while the voucher is locked.
    ///
    /// @param actor null when its time is over
    void end(Voucher voucher, VoucherStatus how, @Nullable UUID actor) {
        voucher.become(how, clock.instant());
        flush();
        long left = ledger.lockBalanceGrosze(voucher.account());
        if (left > 0) {
            lapse(voucher, left, actor);
            tell(VoucherMessage.VOUCHER_LAPSED, voucher, left, "");
        }
    }

    /// What an ended voucher has goes back to the budget.
    void lapse(Voucher voucher, long amountGrosze, @Nullable UUID actor) {
        ledger.post(new Posting(
                Posting.Kind.VOUCHER_LAPSED,
                UuidCreator.getTimeOrderedEpoch(),
                voucher.editionId(),
                voucher.account(),
                voucher.budget(),
                amountGrosze,
                voucher.status() == VoucherStatus.EXPIRED ? "Wygaśnięcie bonu" : "Unieważnienie bonu po rezygnacji",
                actor));
    }
}
