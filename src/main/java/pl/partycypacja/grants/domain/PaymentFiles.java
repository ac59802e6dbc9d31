package pl.partycypacja.grants.domain;

import static java.util.stream.Collectors.toMap;
import static pl.partycypacja.platform.problem.Place.at;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.values.Warsaw;

/// Writes approved tranches into files for the bank: each tranche into one file.
@ApplicationScoped
public class PaymentFiles {

    private final PaymentFileRepository files;
    private final GrantRepository grants;
    private final TrancheRepository tranches;
    private final AgreementDirectory agreements;
    private final Clock clock;

    PaymentFiles(
            PaymentFileRepository files,
            GrantRepository grants,
            TrancheRepository tranches,
            AgreementDirectory agreements,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.tranches = tranches;
        this.agreements = agreements;
        this.clock = clock;
    }

    /// Writes all tranches of the edition that are approved and in no file yet.
    ///
    /// @param executionOn when the bank is to pay; not in the past
    /// @param debtorAccount IBAN or NRB of the account that is paid from
    /// @throws InvalidInput `in-the-past`, `account-number`
    /// @throws DomainException `nothing-to-pay`
    public PaymentFile export(CoordinatedEdition edition, LocalDate executionOn, String debtorAccount) {
        if (executionOn.isBefore(Warsaw.today(clock))) {
            throw InvalidInput.at(at("executionOn"), InputFault.IN_THE_PAST);
        }
        AccountNumber debtor = AccountNumber.parse(debtorAccount, at("debtorAccount"));
        // The grants first, as everybody does who changes a tranche: none ends while its payment is written.
        Map<UUID, Grant> held = grants.holdWithApprovedTranches(edition.editionId()).stream()
                .collect(toMap(Grant::id, Function.identity()));
        List<Tranche> approved = tranches.holdToExport(edition.editionId());
        if (approved.isEmpty()) {
            throw new DomainException(GrantProblem.NOTHING_TO_PAY);
        }
        List<Payable> payables = approved.stream()
                .map(tranche -> new Payable(tranche, Objects.requireNonNull(held.get(tranche.grantId()))))
                .toList();
        PaymentFile file = file(edition, executionOn, debtor, payables);
        files.persist(file);
        approved.forEach(tranche -> tranche.exportIn(file.id()));
        files.flush();
        return file;
    }

    /// A tranche to be paid, and its grant.
    private record Payable(Tranche tranche, Grant grant) {}

    private PaymentFile file(
            CoordinatedEdition edition, LocalDate executionOn, AccountNumber debtor, List<Payable> payables) {
        Instant now = clock.instant();
        Grant first = payables.getFirst().grant();
        Pain001 order = new Pain001(
                "PF-" + compact(UuidCreator.getTimeOrderedEpoch()),
                now,
                executionOn,
                agreements.getParties(first).organiser().name(),
                debtor.iban(),
                payables.stream().map(this::payment).toList());
        return new PaymentFile(edition.editionId(), first.programmeId(), order, edition.callerId(), now);
    }

    private Pain001.Payment payment(Payable payable) {
        Tranche tranche = payable.tranche();
        return new Pain001.Payment(
                compact(tranche.id()),
                tranche.amountGrosze(),
                agreements.getParties(payable.grant()).payee().name(),
                Objects.requireNonNull(tranche.accountNumber()),
                "Dotacja, umowa %s, transza %d".formatted(payable.grant().agreementNumber(), tranche.number()));
    }

    /// 32 characters; the bank takes 35.
    private static String compact(UUID id) {
        return id.toString().replace("-", "");
    }
}
