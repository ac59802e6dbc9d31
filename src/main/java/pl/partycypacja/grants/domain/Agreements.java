package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongConsumer;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.Place;
import pl.partycypacja.platform.problem.StateConflict;
import pl.partycypacja.platform.values.Sha256;

/// Sets the terms of agreements, and has both sides sign them (GRA-2).
@ApplicationScoped
public class Agreements {

    private final GrantRepository grants;
    private final AgreementRepository agreements;
    private final TrancheRepository tranches;
    private final GrantDirectory directory;
    private final AgreementDirectory agreementDirectory;
    private final GrantLetters letters;
    private final Clock clock;

    Agreements(
            GrantRepository grants,
            AgreementRepository agreements,
            TrancheRepository tranches,
            GrantDirectory directory,
            AgreementDirectory agreementDirectory,
            GrantLetters letters,
            Clock clock) {
        this.grants = grants;
        this.agreements = agreements;
        this.tranches = tranches;
        this.directory = directory;
        this.agreementDirectory = agreementDirectory;
        this.letters = letters;
        this.clock = clock;
    }

    /// @param requireVersion refuses when the caller had seen another version
    /// @throws InvalidInput for terms that do not fit the grant
    /// @throws StateConflict once somebody has signed
    public void describe(Seen<Grant> seen, AgreementTerms terms, LongConsumer requireVersion) {
        grants.hold(seen, GrantAction.UPDATE_AGREEMENT);
        Grant grant = seen.thing();
        requireVersion.accept(grant.version());
        terms.requireValid(grant.amountGrosze());
        grant.agreeOn(terms, clock.instant());
        grants.flush();
    }

    /// Signs for one side. The first signature freezes the parties and the document. With the second the grant
    /// is signed, and its tranches can be asked for.
    ///
    /// @param sha256 of the document that the signer has read
    /// @throws Forbidden when the caller is not on that side
    /// @throws InvalidInput `document-changed`, `same-person`
    /// @throws DomainException `agreement-incomplete` without terms; `four-eyes-required` for a coordinator who
    ///     is bound to the grantee
    /// @throws StateConflict when that side, or both, have signed, or the grantee has resigned
    public void sign(Seen<Grant> seen, AgreementSide side, String sha256) {
        grants.hold(seen, GrantAction.SIGN_AGREEMENT);
        side.requireOf(seen);
        directory.requireParticipating(seen);
        GrantFacts facts = directory.readFacts(seen);
        if (facts.isSignedBy(side)) {
            throw directory.conflict(seen);
        }
        Grant grant = seen.thing();
        byte[] document = agreementDirectory.getDocument(grant);
        new InvalidInput.Collector()
                .rejectIf(!Sha256.hex(document).equals(sha256), at("documentSha256"), GrantFault.DOCUMENT_CHANGED)
                .rejectIf(facts.isSigner(seen.callerId()), Place.WHOLE, GrantFault.SAME_PERSON)
                .throwIfAny();
        Instant now = clock.instant();
        if (!grant.isFrozen()) {
            grant.freeze(agreementDirectory.getCurrentParties(grant), sha256);
            agreements.addDocument(grant, document);
        }
        agreements.persist(new AgreementSignature(grant.id(), side, seen.callerId(), sha256, now));
        if (facts.isSignedByOne()) {
            grant.become(GrantStatus.SIGNED, now);
            tranches.plan(grant);
            letters.signed(grant);
        }
        grants.flush();
    }
}
