package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.partycypacja.platform.paging.Listings;
import pl.partycypacja.platform.paging.Page;
import pl.partycypacja.platform.paging.PageRequest;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.NotFound;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.programmes.ProgrammesApi;

/// Files of approved tranches for the bank: each tranche in one file, once.
@ApplicationScoped
public class PaymentFiles implements PanacheRepositoryBase<PaymentFile, UUID> {

    private final Grants grants;
    private final Tranches tranches;
    private final Agreements agreements;
    private final ProgrammesApi programmes;
    private final Listings listings;

    PaymentFiles(Grants grants, Tranches tranches, Agreements agreements, ProgrammesApi programmes, Listings listings) {
        this.grants = grants;
        this.tranches = tranches;
        this.agreements = agreements;
        this.programmes = programmes;
        this.listings = listings;
    }

    public Page<PaymentFile> listOf(UUID editionId, PageRequest page) {
        return listings.of(PaymentFile.class, "select f from PaymentFile f")
                .where("f.editionId = :edition", "edition", editionId)
                .sortable("createdAt", "f.createdAt", Instant.class, PaymentFile::createdAt)
                .sortedBy("-createdAt")
                .page(page, "f.id", PaymentFile::id);
    }

    /// @throws NotFound when there is none, or the caller does not coordinate its edition
    public PaymentFile getCoordinated(UUID id, Caller caller) {
        PaymentFile file = findByIdOptional(id).orElseThrow(NotFound::new);
        if (!programmes.isCoordinator(file.editionId(), caller)) {
            throw new NotFound();
        }
        return file;
    }

    /// All tranches of the edition that are approved and in no file yet.
    ///
    /// @param executionOn when the bank is to pay; not in the past
    /// @param debtorAccount IBAN or NRB that is paid from
    /// @throws InvalidInput `in-the-past`, `account-number`
    /// @throws DomainException `nothing-to-pay`
    public PaymentFile export(UUID editionId, LocalDate executionOn, String debtorAccount, Caller caller) {
        if (executionOn.isBefore(grants.today())) {
            throw InvalidInput.at(at("executionOn"), InputFault.IN_THE_PAST);
        }
        String iban = Tranches.iban(debtorAccount, at("debtorAccount"));
        lockPayable(editionId);
        List<Tranche> approved = tranches.find(
                        "editionId = ?1 and status = ?2 and paymentFileId is null and grantId in"
                                + " (select g.id from Grant g where g.status in (SIGNED, ACTIVE, REPORTED)) order by approvedAt, id",
                        editionId,
                        TrancheStatus.APPROVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (approved.isEmpty()) {
            throw new DomainException(GrantProblem.NOTHING_TO_PAY);
        }
        Grant first = grants.findById(approved.getFirst().grantId());
        Instant now = grants.now();
        PaymentFile file = new PaymentFile(
                editionId,
                first.programmeId(),
                new Pain001(
                        "PF-" + compact(com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch()),
                        now,
                        executionOn,
                        agreements.getParties(first).organiser().name(),
                        iban,
                        approved.stream().map(this::payment).toList()),
                caller.requireAccountId(),
                now);
        persist(file);
        approved.forEach(tranche -> tranche.exportIn(file.id()));
        flush();
        return file;
    }

    /// The grants first, as everybody does who changes a tranche: none ends while its payment is written.
    private void lockPayable(UUID editionId) {
        getEntityManager()
                .createNativeQuery("""
                        SELECT g.id FROM local_grant g WHERE g.edition_id = :edition AND g.id IN
                          (SELECT t.grant_id FROM tranche t WHERE t.edition_id = :edition AND t.status = 'APPROVED')
                        ORDER BY g.id FOR UPDATE
                        """)
                .setParameter("edition", editionId)
                .getResultList();
    }

    private Pain001.Payment payment(Tranche tranche) {
        Grant grant = grants.findById(tranche.grantId());
        AgreementParties parties = agreements.getParties(grant);
        AgreementParty payee = parties.patron() == null ? parties.grantee() : parties.patron();
        return new Pain001.Payment(
                compact(tranche.id()),
                tranche.amountGrosze(),
                payee.name(),
                String.valueOf(tranche.accountNumber()),
                "Dotacja, umowa %s, transza %d".formatted(grant.agreementNumber(), tranche.number()));
    }

    /// 32 characters, of the 35 that the bank takes.
    private static String compact(UUID id) {
        return id.toString().replace("-", "");
    }
}
