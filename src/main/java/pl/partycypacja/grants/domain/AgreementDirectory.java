package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.programmes.ProgrammesApi;

/// Reads agreements (GRA-2): the parties, the document, and who has signed it. Whoever opened the grant may read
/// them.
@ApplicationScoped
public class AgreementDirectory {

    private final AgreementRepository agreements;
    private final AgreementDocuments documents;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;
    private final ProgrammesApi programmes;

    AgreementDirectory(
            AgreementRepository agreements,
            AgreementDocuments documents,
            OrganisationsApi organisations,
            AccountsApi accounts,
            ProgrammesApi programmes) {
        this.agreements = agreements;
        this.documents = documents;
        this.organisations = organisations;
        this.accounts = accounts;
        this.programmes = programmes;
    }

    /// In the order in which they were given.
    public List<AgreementSignature> listSignatures(Grant grant) {
        return agreements.listOf(grant);
    }

    /// The parties as they were at the first signature; before that, as they are now.
    public AgreementParties getParties(Grant grant) {
        return Objects.requireNonNullElseGet(grant.parties(), () -> getCurrentParties(grant));
    }

    AgreementParties getCurrentParties(Grant grant) {
        AgreementParty organiser = party(organisations.getIdentity(programmes.getOrganiserId(grant.programmeId())));
        UUID organisation = grant.organisationId();
        if (organisation == null) {
            String name = accounts.getPerson(grant.accountId()).name();
            return new AgreementParties(organiser, new AgreementParty(name, null, null, null), null);
        }
        OrganisationsApi.Identity grantee = organisations.getIdentity(organisation);
        UUID patron = grantee.patronOrganisationId();
        return new AgreementParties(
                organiser, party(grantee), patron == null ? null : party(organisations.getIdentity(patron)));
    }

    private static AgreementParty party(OrganisationsApi.Identity organisation) {
        return new AgreementParty(organisation.name(), organisation.nip(), organisation.regon(), organisation.krs());
    }

    /// The PDF document as it was signed; before the first signature, as it would be.
    ///
    /// @throws DomainException `agreement-incomplete` without terms
    public byte[] getDocument(Grant grant) {
        return grant.isFrozen() ? agreements.readDocument(grant) : documents.render(grant, getCurrentParties(grant));
    }

    /// The SHA-256 of that document.
    public String getDocumentSha256(Grant grant) {
        String signed = grant.documentSha256();
        return signed == null ? Sha256.hex(getDocument(grant)) : signed;
    }
}
