package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// Pays tranches (GRA-3): asked for, approved by another person, paid once.
@ApplicationScoped
public class Tranches {

    private final GrantRepository grants;
    private final TrancheRepository tranches;
    private final GrantDirectory grantDirectory;
    private final TrancheDirectory directory;
    private final GrantLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    Tranches(
            GrantRepository grants,
            TrancheRepository tranches,
            GrantDirectory grantDirectory,
            TrancheDirectory directory,
            GrantLetters letters,
            LedgerApi ledger,
            Clock clock) {
        this.grants = grants;
        this.tranches = tranches;
        this.grantDirectory = grantDirectory;
        this.directory = directory;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// First the grant, then the tranche, so that nobody waits in a circle.
    private void hold(SeenTranche seen, TrancheAction action) {
        grants.hold(seen.grant(), action.ofGrant());
        tranches.hold(seen.tranche(), action);
    }

    /// Asks for a tranche. Asked for again, before it is approved, it goes to another account.
    ///
    /// @param account IBAN, or NRB of 26 digits, with or without spaces
    /// @throws InvalidInput `account-number`
    /// @throws StateConflict once it is approved, or when the grantee has resigned
    public void request(SeenTranche seen, String account) {
        AccountNumber number = AccountNumber.parse(account, at("accountNumber"));
        hold(seen, TrancheAction.REQUEST);
        grantDirectory.requireParticipating(seen.grant());
        Tranche tranche = seen.thing();
        tranche.request(number.iban(), seen.tranche().callerId(), clock.instant());
        tranches.flush();
        letters.trancheRequested(seen.grant().thing(), tranche);
    }

    /// Approves a tranche. Whoever approves is not who asked, nor on the grantee's side, and says to which
    /// account: what they have checked is what is approved.
    ///
    /// @throws DomainException `four-eyes-required`
    /// @throws InvalidInput `account-number`, `account-changed`
    /// @throws StateConflict unless it is requested, or when the grantee has resigned
    public void approve(SeenTranche seen, String account) {
        AccountNumber number = AccountNumber.parse(account, at("accountNumber"));
        hold(seen, TrancheAction.APPROVE);
        if (directory.isRequestedByCaller(seen)) {
            throw new DomainException(GeneralProblem.FOUR_EYES_REQUIRED);
        }
        grantDirectory.requireParticipating(seen.grant());
        Tranche tranche = seen.thing();
        if (!number.iban().equals(tranche.accountNumber())) {
            throw InvalidInput.at(at("accountNumber"), GrantFault.ACCOUNT_CHANGED);
        }
        tranche.approve(seen.tranche().callerId(), clock.instant());
        tranches.flush();
    }

    /// Rejects a tranche, for a reason that the grantee is told. An approved one can be rejected too, as long as
    /// the bank has not paid it; a file for the bank that it was in is not to be used.
    ///
    /// @throws StateConflict unless it is requested or approved
    public void reject(SeenTranche seen, String reason) {
        hold(seen, TrancheAction.REJECT);
        Tranche tranche = seen.thing();
        tranche.reject();
        tranches.flush();
        letters.trancheRejected(seen.grant().thing(), tranche, reason);
    }

    /// Records that the bank paid a tranche: once, whoever else records it (GRA-3). The first payment makes the
    /// grant active.
    ///
    /// @param day when the bank paid it; not in the future
    /// @throws InvalidInput `in-the-future`
    /// @throws StateConflict unless it is approved, and not yet paid
    public void pay(SeenTranche seen, LocalDate day, String bankReference) {
        if (day.isAfter(Warsaw.today(clock))) {
            throw InvalidInput.at(at("paidOn"), InputFault.IN_THE_FUTURE);
        }
        hold(seen, TrancheAction.PAY);
        Tranche tranche = seen.thing();
        Grant grant = seen.grant().thing();
        tranche.pay(day, bankReference, seen.tranche().callerId(), clock.instant());
        ledger.post(new Posting(
                PostingKind.TRANCHE_PAID,
                tranche.id(),
                grant.editionId(),
                grant.account(LedgerAccountKind.GRANT_AWARDED),
                grant.account(LedgerAccountKind.GRANT_ADVANCE),
                tranche.amountGrosze(),
                "Transza %d dotacji %s".formatted(tranche.number(), grant.agreementNumber()),
                seen.tranche().callerId()));
        if (grant.status() == GrantStatus.SIGNED) {
            grant.become(GrantStatus.ACTIVE, clock.instant());
        }
        tranches.flush();
        letters.tranchePaid(grant, tranche);
    }
}
