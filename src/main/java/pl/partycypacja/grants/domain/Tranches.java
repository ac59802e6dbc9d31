package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;

/// Tranches (GRA-3): asked for, approved by another person, paid once.
@ApplicationScoped
public class Tranches implements PanacheRepositoryBase<Tranche, UUID> {

    private static final int NRB_DIGITS = 26;

    private final Grants grants;
    private final Ownership ownership;
    private final LedgerApi ledger;

    Tranches(Grants grants, Ownership ownership, LedgerApi ledger) {
        this.grants = grants;
        this.ownership = ownership;
        this.ledger = ledger;
    }

    /// As the agreement says; once it is signed.
    void plan(Grant grant) {
        List<AgreementTerms.PlannedTranche> planned =
                Objects.requireNonNull(grant.terms()).tranches();
        for (int i = 0; i < planned.size(); i++) {
            persist(new Tranche(grant, i + 1, planned.get(i)));
        }
    }

    public List<Tranche> listOf(Grant grant) {
        return list("grantId = ?1 order by number", grant.id());
    }

    /// A tranche with its grant.
    public record OfGrant(Tranche tranche, Grant grant) {}

    /// @throws NotFound when there is none, or the caller may not know of it
    public OfGrant getVisible(UUID id, Caller caller) {
        Tranche tranche = findByIdOptional(id).orElseThrow(NotFound::new);
        Grant grant = grants.findById(tranche.grantId());
        ownership.requireVisible(grant, caller);
        return new OfGrant(tranche, grant);
    }

    /// @throws NotFound when the caller may not know of it
    /// @throws Forbidden when the caller does not coordinate its programme
    /// @throws DomainException `four-eyes-required` when they are bound to the grantee
    public OfGrant getCoordinated(UUID id, Caller caller) {
        OfGrant found = getVisible(id, caller);
        grants.requireCoordinator(found.grant(), caller);
        return found;
    }

    /// First the grant, then the tranche, so that nobody waits in a circle.
    private void lock(OfGrant found, GrantAction action) {
        grants.lock(found.grant(), action);
        getEntityManager().refresh(found.tranche(), LockModeType.PESSIMISTIC_WRITE);
    }

    /// @param account IBAN, or NRB of 26 digits, with or without spaces
    /// @throws InvalidInput `account-number`
    /// @throws StateConflict once it is approved
    public void request(OfGrant found, String account, Caller caller) {
        String iban = iban(account, at("accountNumber"));
        lock(found, GrantAction.REQUEST_TRANCHE);
        grants.requireParticipant(found.grant());
        found.tranche().request(iban, caller.requireAccountId(), grants.now());
        flush();
        grants.tellStaff(GrantMessage.TRANCHE_REQUESTED, found.grant(), facts(found.tranche()));
    }

    private static Map<String, String> facts(Tranche tranche) {
        return Map.of(
                "number",
                Integer.toString(tranche.number()),
                "amount",
                Money.ofGrosze(tranche.amountGrosze()).amount());
    }

    /// The account number as it is kept: an IBAN without spaces.
    ///
    /// @throws InvalidInput `account-number`
    static String iban(String given, Place pointer) {
        String account = given.replace(" ", "").toUpperCase(Locale.ROOT);
        String iban = account.matches("[0-9]{" + NRB_DIGITS + "}") ? "PL" + account : account;
        try {
            IbanUtil.validate(iban);
            return iban;
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException wrong) {
            throw InvalidInput.at(pointer, GrantFault.ACCOUNT_NUMBER);
        }
    }

    /// GRA-3: who approves is not who asked, nor on the grantee's side; and says to which account, so that what was
    /// read is what is approved.
    ///
    /// @throws DomainException `four-eyes-required`
    /// @throws InvalidInput `account-number`, `account-changed`
    /// @throws StateConflict unless it is requested
    public void approve(OfGrant found, String account, Caller caller) {
        String iban = iban(account, at("accountNumber"));
        lock(found, GrantAction.PAY_TRANCHE);
        UUID approver = caller.requireAccountId();
        Tranche tranche = found.tranche();
        if (approver.equals(tranche.requestedBy())) {
            throw new DomainException(GeneralProblem.FOUR_EYES_REQUIRED);
        }
        grants.requireParticipant(found.grant());
        if (tranche.status() == TrancheStatus.REQUESTED && !iban.equals(tranche.accountNumber())) {
            throw InvalidInput.at(at("accountNumber"), GrantFault.ACCOUNT_CHANGED);
        }
        tranche.approve(approver, grants.now());
        flush();
    }

    /// For a reason that the grantee is told. An approved one too, as long as the bank has not paid it: a file for
    /// the bank that it was in is not to be used.
    ///
    /// @throws StateConflict unless it is requested or approved
    public void reject(OfGrant found, String reason) {
        lock(found, GrantAction.PAY_TRANCHE);
        found.tranche().reject();
        flush();
        Map<String, String> facts = new HashMap<>(facts(found.tranche()));
        facts.put("reason", reason);
        grants.tell(GrantMessage.TRANCHE_REJECTED, found.grant(), facts);
    }

    /// @throws DomainException `payment-under-way` while the bank may be paying
    void requireNoneApproved(Grant grant) {
        if (count("grantId = ?1 and status = ?2", grant.id(), TrancheStatus.APPROVED) > 0) {
            throw new DomainException(GrantProblem.PAYMENT_UNDER_WAY);
        }
    }

    /// Once, whoever else says so (GRA-3). The first payment makes the grant active.
    ///
    /// @param day when the bank did it; not in the future
    /// @throws InvalidInput `in-the-future`
    /// @throws StateConflict unless it is approved, and not yet paid
    public void pay(OfGrant found, LocalDate day, String bankReference, Caller caller) {
        if (day.isAfter(grants.today())) {
            throw InvalidInput.at(at("paidOn"), InputFault.IN_THE_FUTURE);
        }
        lock(found, GrantAction.PAY_TRANCHE);
        Tranche tranche = found.tranche();
        Grant grant = found.grant();
        UUID actor = caller.requireAccountId();
        tranche.pay(day, bankReference, actor, grants.now());
        ledger.post(new Posting(
                PostingKind.TRANCHE_PAID,
                tranche.id(),
                grant.editionId(),
                grant.account(LedgerAccountKind.GRANT_AWARDED),
                grant.account(LedgerAccountKind.GRANT_ADVANCE),
                tranche.amountGrosze(),
                "Transza %d dotacji %s".formatted(tranche.number(), grant.agreementNumber()),
                actor));
        if (grant.status() == GrantStatus.SIGNED) {
            grant.become(GrantStatus.ACTIVE, grants.now());
        }
        flush();
        grants.tell(GrantMessage.TRANCHE_PAID, grant, facts(tranche));
    }
}
