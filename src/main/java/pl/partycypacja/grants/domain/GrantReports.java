package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Warsaw;

/// Reports on grants (GRA-4): the grantee writes and submits them, a coordinator returns them for corrections or
/// accepts them.
@ApplicationScoped
public class GrantReports {

    private final GrantRepository grants;
    private final GrantReportRepository reports;
    private final ExpenseRepository expenses;
    private final GrantDirectory directory;
    private final GrantLetters letters;
    private final LedgerApi ledger;
    private final Clock clock;

    GrantReports(
            GrantRepository grants,
            GrantReportRepository reports,
            ExpenseRepository expenses,
            GrantDirectory directory,
            GrantLetters letters,
            LedgerApi ledger,
            Clock clock) {
        this.grants = grants;
        this.reports = reports;
        this.expenses = expenses;
        this.directory = directory;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws StateConflict unless the grant is active
    public GrantReport describe(
            Seen<Grant> seen, String narrative, String results, int people, LongConsumer requireVersion) {
        grants.hold(seen, GrantAction.SUBMIT_REPORT);
        Instant now = clock.instant();
        requireVersion.accept(reports.readOrBegin(seen.thing(), now).version());
        GrantReport report = reports.getOrMake(seen.thing(), now);
        report.describe(narrative, results, people, now);
        reports.flush();
        return report;
    }

    /// @throws InvalidInput `required`, `document-missing`: all that is missing at once
    /// @throws StateConflict unless the grant is active
    public GrantReport submit(Seen<Grant> seen) {
        grants.hold(seen, GrantAction.SUBMIT_REPORT);
        Grant grant = seen.thing();
        Instant now = clock.instant();
        GrantReport report = reports.getOrMake(grant, now);
        requireComplete(report, expenses.listOf(grant));
        report.submit(seen.callerId(), now);
        grant.become(GrantStatus.REPORTED, now);
        reports.flush();
        letters.reportSubmitted(grant);
        return report;
    }

    private static void requireComplete(GrantReport report, List<Expense> all) {
        InvalidInput.Collector faults =
                new InvalidInput.Collector().rejectIf(!report.isComplete(), at("narrative"), InputFault.REQUIRED);
        for (int i = 0; i < all.size(); i++) {
            faults.rejectIf(!all.get(i).hasFile(), at("expenses", i), GrantFault.DOCUMENT_MISSING);
        }
        faults.throwIfAny();
    }

    /// Returns the report to the grantee, for corrections until a day.
    ///
    /// @param correctBy not in the past
    /// @throws InvalidInput `in-the-past`
    /// @throws StateConflict unless it is submitted
    public GrantReport sendBack(Seen<Grant> seen, String note, LocalDate correctBy) {
        if (correctBy.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at(at("correctBy"), InputFault.IN_THE_PAST);
        }
        grants.hold(seen, GrantAction.RETURN_REPORT);
        Grant grant = seen.thing();
        Instant now = clock.instant();
        GrantReport report = reports.getOrMake(grant, now);
        report.sendBack(note, correctBy, now);
        grant.expectReportBy(correctBy);
        grant.become(GrantStatus.ACTIVE, now);
        reports.flush();
        letters.reportReturned(grant, report);
        return report;
    }

    /// Accepts the report, and every expense as it is, but for those that are decided otherwise. What is
    /// accepted is accounted for, and never more than was paid (GRA-4).
    ///
    /// @throws InvalidInput `unknown-reference`, `out-of-range`, `duplicate`
    /// @throws RemainingMoney `insufficient-funds` when more would be accepted than was paid
    /// @throws DomainException `payment-under-way`
    /// @throws StateConflict unless it is submitted
    public GrantReport accept(Seen<Grant> seen, List<AcceptedPart> decisions) {
        grants.hold(seen, GrantAction.ACCEPT_REPORT);
        directory.requireNoPaymentUnderWay(seen);
        Grant grant = seen.thing();
        settle(grant, ExpenseDecisions.accept(expenses.listOf(grant), decisions), seen.callerId());
        Instant now = clock.instant();
        GrantReport report = reports.getOrMake(grant, now);
        report.accept(seen.callerId(), now);
        grant.become(GrantStatus.SETTLED, now);
        reports.flush();
        letters.reportAccepted(grant, directory.getBalances(grant));
        return report;
    }

    private void settle(Grant grant, long acceptedGrosze, UUID actor) {
        if (acceptedGrosze > 0) {
            ledger.post(new Posting(
                    PostingKind.EXPENSES_ACCEPTED,
                    grant.id(),
                    grant.editionId(),
                    grant.account(LedgerAccountKind.GRANT_ADVANCE),
                    grant.account(LedgerAccountKind.GRANT_SETTLED),
                    acceptedGrosze,
                    "Przyjęcie wydatków dotacji " + grant.agreementNumber(),
                    actor));
        }
    }
}
