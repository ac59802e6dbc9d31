package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;

/// Reports on grants (GRA-4): written and submitted by the grantee, returned for corrections or accepted by a
/// coordinator.
@ApplicationScoped
public class GrantReports implements PanacheRepositoryBase<GrantReport, UUID> {

    private final Grants grants;
    private final Tranches tranches;
    private final Expenses expenses;
    private final LedgerApi ledger;

    GrantReports(Grants grants, Tranches tranches, Expenses expenses, LedgerApi ledger) {
        this.grants = grants;
        this.tranches = tranches;
        this.expenses = expenses;
        this.ledger = ledger;
    }

    /// An empty one when nothing was written.
    public GrantReport getReport(Grant grant) {
        return findByIdOptional(grant.id()).orElseGet(() -> new GrantReport(grant.id(), grants.now()));
    }

    private GrantReport getOrMake(Grant grant) {
        GrantReport report = getReport(grant);
        if (!getEntityManager().contains(report)) {
            persistAndFlush(report);
        }
        return report;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws StateConflict unless the grant is active
    public GrantReport describe(
            Grant grant, String narrative, String results, int people, LongConsumer requireVersion) {
        grants.lock(grant, GrantAction.SUBMIT_REPORT);
        requireVersion.accept(getReport(grant).version());
        GrantReport report = getOrMake(grant);
        report.describe(narrative, results, people, grants.now());
        flush();
        return report;
    }

    /// @throws InvalidInput `required`, `document-missing`: all that is missing at once
    /// @throws StateConflict unless the grant is active
    public GrantReport submit(Grant grant, Caller caller) {
        grants.lock(grant, GrantAction.SUBMIT_REPORT);
        GrantReport report = getOrMake(grant);
        InvalidInput.Collector faults =
                new InvalidInput.Collector().rejectIf(!report.isComplete(), at("narrative"), InputFault.REQUIRED);
        List<Expense> all = expenses.listAllOf(grant);
        for (int i = 0; i < all.size(); i++) {
            faults.rejectIf(!all.get(i).hasFile(), at("expenses", i), GrantFault.DOCUMENT_MISSING);
        }
        faults.throwIfAny();
        Instant now = grants.now();
        report.submit(caller.requireAccountId(), now);
        grant.become(GrantStatus.REPORTED, now);
        flush();
        grants.tellStaff(GrantMessage.REPORT_SUBMITTED, grant, Map.of());
        return report;
    }

    /// Back to the grantee, for corrections by a day.
    ///
    /// @throws InvalidInput `in-the-past`
    /// @throws StateConflict unless it is submitted
    public GrantReport sendBack(Grant grant, String note, LocalDate correctBy) {
        if (correctBy.isBefore(grants.today())) {
            throw InvalidInput.at(at("correctBy"), InputFault.IN_THE_PAST);
        }
        grants.lock(grant, GrantAction.RETURN_REPORT);
        GrantReport report = getOrMake(grant);
        Instant now = grants.now();
        report.sendBack(note, correctBy, now);
        grant.expectReportBy(correctBy);
        grant.become(GrantStatus.ACTIVE, now);
        flush();
        grants.tell(GrantMessage.REPORT_RETURNED, grant, Map.of("note", note, "correctBy", correctBy.toString()));
        return report;
    }

    /// Every expense is accepted as it is, but for those that are decided otherwise; what is accepted is accounted
    /// for, and never more than was paid (GRA-4).
    ///
    /// @throws InvalidInput `unknown-reference`, `out-of-range`, `duplicate`
    /// @throws RemainingMoney `insufficient-funds` when more would be accepted than was paid
    /// @throws DomainException `payment-under-way`
    /// @throws StateConflict unless it is submitted
    public GrantReport accept(Grant grant, List<AcceptedPart> decisions, Caller caller) {
        grants.lock(grant, GrantAction.ACCEPT_REPORT);
        tranches.requireNoneApproved(grant);
        List<Expense> all = expenses.listAllOf(grant);
        Map<UUID, AcceptedPart> others = byExpense(decisions, all);
        all.forEach(expense -> decide(expense, others.get(expense.id())));
        long accepted = all.stream()
                .mapToLong(expense -> expense.acceptedGrosze() == null ? 0 : expense.acceptedGrosze())
                .sum();
        if (accepted > 0) {
            ledger.post(new Posting(
                    PostingKind.EXPENSES_ACCEPTED,
                    grant.id(),
                    grant.editionId(),
                    grant.account(LedgerAccountKind.GRANT_ADVANCE),
                    grant.account(LedgerAccountKind.GRANT_SETTLED),
                    accepted,
                    "Przyjęcie wydatków dotacji " + grant.agreementNumber(),
                    caller.requireAccountId()));
        }
        GrantReport report = getOrMake(grant);
        Instant now = grants.now();
        report.accept(caller.requireAccountId(), now);
        grant.become(GrantStatus.SETTLED, now);
        flush();
        grants.tell(
                GrantMessage.REPORT_ACCEPTED,
                grant,
                Map.of(
                        "accepted",
                        Money.ofGrosze(accepted).amount(),
                        "outstanding",
                        Money.ofGrosze(grants.getBalances(grant).outstandingGrosze())
                                .amount()));
        grants.tellExperts(GrantMessage.OPINION_OWED, grant);
        return report;
    }

    private static Map<UUID, AcceptedPart> byExpense(List<AcceptedPart> decisions, List<Expense> all) {
        Map<UUID, Long> amounts = new HashMap<>();
        all.forEach(expense -> amounts.put(expense.id(), expense.amountGrosze()));
        Map<UUID, AcceptedPart> byExpense = new HashMap<>();
        InvalidInput.Collector faults = new InvalidInput.Collector();
        for (int i = 0; i < decisions.size(); i++) {
            AcceptedPart decision = decisions.get(i);
            Place pointer = at("decisions", i);
            Long amount = amounts.get(decision.expenseId());
            faults.rejectIf(amount == null, pointer.to("expenseId"), InputFault.UNKNOWN_REFERENCE)
                    .rejectIf(
                            amount != null && decision.acceptedGrosze() > amount,
                            pointer.to("accepted", "amount"),
                            InputFault.OUT_OF_RANGE)
                    .rejectIf(
                            byExpense.put(decision.expenseId(), decision) != null,
                            pointer.to("expenseId"),
                            InputFault.DUPLICATE);
        }
        faults.throwIfAny();
        return byExpense;
    }

    private static void decide(Expense expense, @Nullable AcceptedPart decision) {
        if (decision == null) {
            expense.accept(expense.amountGrosze(), null);
        } else {
            expense.accept(decision.acceptedGrosze(), decision.reason());
        }
    }
}
