package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.accounts.AccountsApi;
import pl.partycypacja.organisations.OrganisationsApi;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.platform.documents.PdfDocuments;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.platform.values.Sha256;
import pl.partycypacja.programmes.ProgrammesApi;

/// Agreements (GRA-2): their terms, the document, and who signed it.
@ApplicationScoped
public class Agreements {

    private final EntityManager database;
    private final Grants grants;
    private final Tranches tranches;
    private final Ownership ownership;
    private final OrganisationsApi organisations;
    private final AccountsApi accounts;
    private final ProgrammesApi programmes;
    private final PdfDocuments documents;

    Agreements(
            EntityManager database,
            Grants grants,
            Tranches tranches,
            Ownership ownership,
            OrganisationsApi organisations,
            AccountsApi accounts,
            ProgrammesApi programmes,
            PdfDocuments documents) {
        this.database = database;
        this.grants = grants;
        this.tranches = tranches;
        this.ownership = ownership;
        this.organisations = organisations;
        this.accounts = accounts;
        this.programmes = programmes;
        this.documents = documents;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for terms that do not fit the grant
    /// @throws StateConflict once somebody signed
    public void describe(Grant grant, AgreementTerms terms, LongConsumer requireVersion) {
        grants.lock(grant, GrantAction.UPDATE_AGREEMENT);
        requireVersion.accept(grant.version());
        if (grant.isFrozen()) {
            throw new StateConflict(grant.status(), List.of(GrantAction.SIGN_AGREEMENT, GrantAction.TERMINATE));
        }
        terms.requireValid(grant.amountGrosze());
        grant.agreeOn(terms, grants.now());
        grants.flush();
    }

    /// The parties as signed; before that, as they are now.
    public AgreementParties getParties(Grant grant) {
        return Objects.requireNonNullElseGet(grant.parties(), () -> currentParties(grant));
    }

    private AgreementParties currentParties(Grant grant) {
        UUID organisation = grant.organisationId();
        if (organisation == null) {
            String name = accounts.getPerson(grant.accountId()).name();
            return new AgreementParties(organiser(grant), new AgreementParty(name, null, null, null), null);
        }
        OrganisationsApi.Identity grantee = organisations.getIdentity(organisation);
        UUID patron = grantee.patronOrganisationId();
        return new AgreementParties(
                organiser(grant), party(grantee), patron == null ? null : party(organisations.getIdentity(patron)));
    }

    private AgreementParty organiser(Grant grant) {
        return party(organisations.getIdentity(programmes.getOrganiserId(grant.programmeId())));
    }

    private static AgreementParty party(OrganisationsApi.Identity organisation) {
        return new AgreementParty(organisation.name(), organisation.nip(), organisation.regon(), organisation.krs());
    }

    /// The document as it was signed; before that, as it would be.
    ///
    /// @throws DomainException `agreement-incomplete` without terms
    public byte[] getDocument(Grant grant) {
        return grant.isFrozen() ? readSigned(grant) : render(grant, currentParties(grant));
    }

    /// The hash of that document.
    public String getDocumentSha256(Grant grant) {
        String signed = grant.documentSha256();
        return signed == null ? Sha256.hex(getDocument(grant)) : signed;
    }

    private byte[] readSigned(Grant grant) {
        return (byte[]) database.createNativeQuery("SELECT content FROM agreement_document WHERE grant_id = :grant")
                .setParameter("grant", grant.id())
                .getSingleResult();
    }

    private void freeze(Grant grant, byte[] document, String sha256) {
        grant.freeze(currentParties(grant), sha256);
        database.createNativeQuery("INSERT INTO agreement_document (grant_id, content) VALUES (:grant, :content)")
                .setParameter("grant", grant.id())
                .setParameter("content", document)
                .executeUpdate();
    }

    private byte[] render(Grant grant, AgreementParties parties) {
        AgreementTerms terms = grant.terms();
        if (terms == null) {
            throw new DomainException(GrantProblem.AGREEMENT_INCOMPLETE);
        }
        ProgrammesApi.EditionSummary edition = programmes.getEdition(grant.editionId());
        return documents.render(
                "agreement",
                Map.of(
                        "number", grant.agreementNumber(),
                        "programme", edition.programmeName(),
                        "edition", edition.name(),
                        "amount", Money.ofGrosze(grant.amountGrosze()).polish(),
                        "organiser", describe(parties.organiser()),
                        "grantee", describe(parties.grantee()),
                        "patron", parties.patron() == null ? "" : describe(parties.patron()),
                        "terms", terms),
                grant.updatedAt());
    }

    private static String describe(AgreementParty party) {
        StringBuilder text = new StringBuilder(party.name());
        append(text, "NIP", party.nip());
        append(text, "REGON", party.regon());
        append(text, "KRS", party.krs());
        return text.toString();
    }

    private static void append(StringBuilder text, String register, @Nullable String number) {
        if (number != null) {
            text.append(", ").append(register).append(' ').append(number);
        }
    }

    public List<AgreementSignature> listSignatures(Grant grant) {
        return database.createQuery(
                        "select s from AgreementSignature s where s.grantId = :grant order by s.signedAt, s.id",
                        AgreementSignature.class)
                .setParameter("grant", grant.id())
                .getResultList();
    }

    /// The signature of one side. The first freezes parties and document; with the second the grant is signed, and
    /// its tranches can be asked for.
    ///
    /// @param sha256 of the document that the signer has read
    /// @throws Forbidden when the caller is on neither side
    /// @throws InvalidInput `document-changed`, `same-person`
    /// @throws StateConflict when that side, or both, have signed
    public void sign(Grant grant, AgreementSide party, String sha256, Caller caller) {
        grants.lock(grant, GrantAction.SIGN_AGREEMENT);
        requireSide(grant, party, caller);
        grants.requireParticipant(grant);
        List<AgreementSignature> signatures = listSignatures(grant);
        if (signatures.stream().anyMatch(signature -> signature.party() == party)) {
            throw new StateConflict(grant.status(), List.of(GrantAction.TERMINATE));
        }
        UUID signer = caller.requireAccountId();
        byte[] document = getDocument(grant);
        new InvalidInput.Collector()
                .rejectIf(!Sha256.hex(document).equals(sha256), at("documentSha256"), GrantFault.DOCUMENT_CHANGED)
                .rejectIf(
                        signatures.stream()
                                .anyMatch(signature -> signature.accountId().equals(signer)),
                        Place.WHOLE,
                        GrantFault.SAME_PERSON)
                .throwIfAny();
        Instant now = grants.now();
        if (!grant.isFrozen()) {
            freeze(grant, document, sha256);
        }
        database.persist(new AgreementSignature(grant.id(), party, signer, sha256, now));
        if (!signatures.isEmpty()) {
            grant.become(GrantStatus.SIGNED, now);
            tranches.plan(grant);
            grants.tell(GrantMessage.AGREEMENT_SIGNED, grant, Map.of());
        }
        grants.flush();
    }

    private void requireSide(Grant grant, AgreementSide party, Caller caller) {
        if (party == AgreementSide.ORGANISER) {
            grants.requireCoordinator(grant, caller);
        } else if (!ownership.isOwn(grant, caller)) {
            throw new Forbidden();
        }
    }
}
