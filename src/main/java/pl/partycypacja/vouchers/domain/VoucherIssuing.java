package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.EntitlementKind;

/// Issues vouchers to those who are entitled to one (VOU-1).
@ApplicationScoped
public class VoucherIssuing {

    private final Vouchers vouchers;
    private final ParticipationsApi participations;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final Clock clock;

    VoucherIssuing(
            Vouchers vouchers, ParticipationsApi participations, Ownership ownership, LedgerApi ledger, Clock clock) {
        this.vouchers = vouchers;
        this.participations = participations;
        this.ownership = ownership;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// VOU-1: for each participant of the edition who is entitled to one and has none, all or nobody. What is
    /// repeated makes none twice.
    ///
    /// @return how many were issued
    /// @throws InvalidInput `in-the-past` for the last day
    /// @throws RemainingMoney `insufficient-funds` when the budget has not enough for all
    public int issueAll(UUID editionId, LocalDate expiresOn, Caller caller) {
        vouchers.requireFuture(expiresOn);
        lockIssuing(editionId);
        Set<UUID> served = vouchers.getEntityManager()
                .createQuery("select v.participationId from Voucher v where v.editionId = :edition", UUID.class)
                .setParameter("edition", editionId)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
        List<ParticipationView> entitled = participations.holdActive(editionId).stream()
                .filter(participation -> participation.grosze(EntitlementKind.VOUCHER) > 0)
                .filter(participation -> !served.contains(participation.id()))
                .toList();
        entitled.forEach(participation -> issue(participation, expiresOn, caller));
        return entitled.size();
    }

    /// One at a time for an edition: the others then see what was issued.
    private void lockIssuing(UUID editionId) {
        vouchers.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:name, 4))")
                .setParameter("name", editionId.toString())
                .getSingleResult();
    }

    /// The same for one participant.
    ///
    /// @throws InvalidInput `unknown-reference`, `not-entitled`, `in-the-past`
    /// @throws DomainException `already-exists`
    /// @throws Forbidden when the caller does not coordinate the programme
    public Voucher issueOne(UUID participationId, LocalDate expiresOn, Caller caller) {
        ParticipationView participation =
                participations.holdNamed(participationId, named -> ownership.requireCoordinator(named, caller));
        vouchers.requireFuture(expiresOn);
        if (!participation.isActive() || participation.grosze(EntitlementKind.VOUCHER) == 0) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        lockIssuing(participation.editionId());
        if (vouchers.count("participationId", participationId) > 0) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        return issue(participation, expiresOn, caller);
    }

    private Voucher issue(ParticipationView participation, LocalDate expiresOn, Caller caller) {
        long granted = participation.grosze(EntitlementKind.VOUCHER);
        Voucher voucher = new Voucher(participation, granted, expiresOn, clock.instant());
        vouchers.persist(voucher);
        ledger.post(new Posting(
                PostingKind.VOUCHER_ISSUED,
                voucher.id(),
                voucher.editionId(),
                voucher.budget(),
                voucher.account(),
                granted,
                "Wydanie bonu",
                caller.requireAccountId()));
        vouchers.tell(VoucherMessage.VOUCHER_ISSUED, voucher, granted, "");
        return voucher;
    }
}
