package pl.partycypacja.vouchers.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EntitlementKind;
import pl.partycypacja.programmes.ProgrammesApi;

/// Issues vouchers to participants who are entitled to one, out of the edition's budget (VOU-1).
@ApplicationScoped
public class VoucherIssuing {

    private final VoucherRepository vouchers;
    private final VoucherDirectory directory;
    private final VoucherLetters letters;
    private final ParticipationsApi participations;
    private final ProgrammesApi programmes;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final Clock clock;

    VoucherIssuing(
            VoucherRepository vouchers,
            VoucherDirectory directory,
            VoucherLetters letters,
            ParticipationsApi participations,
            ProgrammesApi programmes,
            Ownership ownership,
            LedgerApi ledger,
            Clock clock) {
        this.vouchers = vouchers;
        this.directory = directory;
        this.letters = letters;
        this.participations = participations;
        this.programmes = programmes;
        this.ownership = ownership;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// VOU-1: to each participant of the edition who is entitled to a voucher and has none; to all of them or to
    /// nobody. Repeated, it issues nobody a second one.
    ///
    /// @return how many were issued
    /// @throws NotFound when the caller may not see the edition
    /// @throws Forbidden when the caller does not coordinate its programme
    /// @throws InvalidInput `in-the-past` for the last day
    /// @throws RemainingMoney `insufficient-funds` when the budget has not enough for all
    public int issueAll(UUID editionId, LocalDate lastDay, Caller caller) {
        programmes.requireCoordinator(editionId, caller);
        Voucher.requireLastDay(lastDay, Warsaw.today(clock));
        vouchers.holdIssuing(editionId);
        Set<UUID> served = vouchers.listServed(editionId);
        List<ParticipationView> entitled = participations.holdActive(editionId).stream()
                .filter(VoucherIssuing::isEntitled)
                .filter(participation -> !served.contains(participation.id()))
                .toList();
        entitled.forEach(participation -> issue(participation, lastDay, caller));
        return entitled.size();
    }

    /// The same for one participant.
    ///
    /// @throws InvalidInput `unknown-reference`, `not-entitled`, `in-the-past`
    /// @throws DomainException `already-exists`
    /// @throws Forbidden when the caller owns the participation and does not coordinate its programme
    /// @throws RemainingMoney `insufficient-funds`
    public Seen<Voucher> issueOne(UUID participationId, LocalDate lastDay, Caller caller) {
        ParticipationView participation =
                participations.holdNamed(participationId, named -> requireCoordinator(named, caller));
        Voucher.requireLastDay(lastDay, Warsaw.today(clock));
        if (!isEntitled(participation)) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        vouchers.holdIssuing(participation.editionId());
        if (vouchers.isIssued(participationId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        return directory.see(issue(participation, lastDay, caller), caller);
    }

    private void requireCoordinator(ParticipationView named, Caller caller) {
        Standing standing = ownership.standing(named, caller);
        if (!standing.is(Relation.COORDINATOR)) {
            throw standing.is(Relation.OWNER) ? new Forbidden() : new NotFound();
        }
    }

    private static boolean isEntitled(ParticipationView participation) {
        return participation.isActive() && participation.grosze(EntitlementKind.VOUCHER) > 0;
    }

    private Voucher issue(ParticipationView participation, LocalDate lastDay, Caller caller) {
        long granted = participation.grosze(EntitlementKind.VOUCHER);
        Voucher voucher = new Voucher(participation, granted, lastDay, clock.instant());
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
        letters.tellIssued(voucher);
        return voucher;
    }
}
