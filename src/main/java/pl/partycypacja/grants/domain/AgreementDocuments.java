package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import pl.partycypacja.platform.documents.PdfDocuments;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.programmes.ProgrammesApi;

/// Prints agreements as PDF. The same grant and parties make the same bytes, so that what is signed is what was
/// read.
@ApplicationScoped
class AgreementDocuments {

    private final PdfDocuments documents;
    private final ProgrammesApi programmes;

    AgreementDocuments(PdfDocuments documents, ProgrammesApi programmes) {
        this.documents = documents;
        this.programmes = programmes;
    }

    /// @throws DomainException `agreement-incomplete` without terms
    byte[] render(Grant grant, AgreementParties parties) {
        AgreementTerms terms = grant.terms();
        if (terms == null) {
            throw new DomainException(GrantProblem.AGREEMENT_INCOMPLETE);
        }
        ProgrammesApi.EditionSummary edition = programmes.getEdition(grant.editionId());
        AgreementParty patron = parties.patron();
        return documents.render(
                "agreement",
                Map.of(
                        "number", grant.agreementNumber(),
                        "programme", edition.programmeName(),
                        "edition", edition.name(),
                        "amount", Money.ofGrosze(grant.amountGrosze()).polish(),
                        "organiser", parties.organiser().describe(),
                        "grantee", parties.grantee().describe(),
                        "patron", patron == null ? "" : patron.describe(),
                        "terms", terms),
                grant.updatedAt());
    }
}
