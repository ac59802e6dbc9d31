package pl.partycypacja.grants.domain;

import static pl.partycypacja.platform.problem.Place.at;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import pl.partycypacja.ledger.LedgerAccountKind;
import pl.partycypacja.ledger.LedgerApi;
import pl.partycypacja.ledger.Posting;
import pl.partycypacja.ledger.PostingKind;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.participation.ParticipationFault;
import pl.partycypacja.participation.ParticipationsApi;
import pl.partycypacja.participation.ParticipationsApi.ParticipationView;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;
import pl.partycypacja.platform.access.Standing;
import pl.partycypacja.platform.problem.DomainException;
import pl.partycypacja.platform.problem.Forbidden;
import pl.partycypacja.platform.problem.GeneralProblem;
import pl.partycypacja.platform.problem.InputFault;
import pl.partycypacja.platform.problem.InvalidInput;
import pl.partycypacja.platform.problem.RemainingMoney;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.values.Warsaw;
import pl.partycypacja.programmes.EntitlementKind;

/// Awards grants (GRA-1).
@ApplicationScoped
public class Grants {

    private final GrantRepository grants;
    private final ParticipationsApi participations;
    private final Ownership ownership;
    private final LedgerApi ledger;
    private final GrantLetters letters;
    private final Clock clock;

    Grants(
            GrantRepository grants,
            ParticipationsApi participations,
            Ownership ownership,
            LedgerApi ledger,
            GrantLetters letters,
            Clock clock) {
        this.grants = grants;
        this.participations = participations;
        this.ownership = ownership;
        this.ledger = ledger;
        this.letters = letters;
        this.clock = clock;
    }

    /// Awards what the participation entitles to, while the edition's budget has it (GRA-1).
    ///
    /// @throws InvalidInput `unknown-reference`, `not-entitled`
    /// @throws Forbidden when the caller may know of the participation and does not coordinate its programme
    /// @throws DomainException `four-eyes-required` when they are bound to the participant; `already-exists`
    ///     when the participation has a grant
    /// @throws RemainingMoney `insufficient-funds` when the budget has less
    public Seen<Grant> award(UUID participationId, Caller caller) {
        // The right is judged after the hold, by a standing that the answer needs too.
        ParticipationView participation = participations.holdNamed(participationId, any -> {});
        Standing standing = ownership.standing(participation, caller);
        requireAwarding(standing);
        long amount = participation.grosze(EntitlementKind.GRANT);
        if (!participation.isActive() || amount == 0) {
            throw InvalidInput.at(at("participationId"), ParticipationFault.NOT_ENTITLED);
        }
        if (grants.isAwarded(participationId)) {
            throw new DomainException(GeneralProblem.ALREADY_EXISTS);
        }
        String number = grants.nextAgreementNumber(Warsaw.today(clock).getYear());
        Grant grant = new Grant(participation, amount, number, clock.instant());
        ledger.post(new Posting(
                PostingKind.GRANT_AWARDED,
                grant.id(),
                grant.editionId(),
                grant.budget(),
                grant.account(LedgerAccountKind.GRANT_AWARDED),
                amount,
                "Przyznanie dotacji " + number,
                caller.requireAccountId()));
        grants.persistAndFlush(grant);
        letters.awarded(grant);
        return new Seen<>(grant, caller, standing, clock);
    }

    /// Nobody awards money to an organisation of their own, or to one that they share with its people.
    private static void requireAwarding(Standing standing) {
        if (!standing.is(Relation.COORDINATOR)) {
            throw standing.is(Relation.OWNER)
                    ? new Forbidden()
                    : InvalidInput.at(at("participationId"), InputFault.UNKNOWN_REFERENCE);
        }
        if (standing.is(Relation.BOUND)) {
            throw new DomainException(GeneralProblem.FOUR_EYES_REQUIRED);
        }
    }
}
