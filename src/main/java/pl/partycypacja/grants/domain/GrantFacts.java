package pl.partycypacja.grants.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.partycypacja.platform.access.Seen;

/// What, beside a grant's own state, decides what can be done with it: read in one statement. Refusals of
/// commands and the actions offered to a caller both ask the same questions here.
///
/// @param isParticipating whether the grantee has not resigned (APP-9)
/// @param plannedTranches how many tranches nobody has asked for
/// @param requestedTranches how many tranches wait to be approved
/// @param approvedTranches how many tranches the bank may be paying
/// @param granteeSigner who signed for the grantee; null as long as nobody has
/// @param organiserSigner who signed for the organiser; null as long as nobody has
/// @param opinions how many experts have given their opinion
/// @param ownOpinions how many of the opinions are the caller's: 0 or 1
record GrantFacts(
        boolean isParticipating,
        long plannedTranches,
        long requestedTranches,
        long approvedTranches,
        @Nullable UUID granteeSigner,
        @Nullable UUID organiserSigner,
        long opinions,
        long ownOpinions) {

    /// Whether nothing here keeps the caller from an action that is theirs, and that the grant's state allows.
    boolean permit(GrantAction action, Seen<Grant> seen, GrantBalances balances) {
        return switch (action) {
            case SIGN_AGREEMENT -> isParticipating && seen.thing().isDescribed() && canSign(seen);
            case REQUEST_TRANCHE -> isParticipating && isTrancheToRequest();
            case PAY_TRANCHE -> isTrancheToDecide();
            case ACCEPT_REPORT, TERMINATE -> !isPaymentUnderWay();
            case RECORD_REFUND -> balances.isOutstanding();
            case CLOSE -> !balances.isOutstanding();
            case GIVE_OPINION -> !hasOwnOpinion();
            case UPDATE_AGREEMENT, ADD_EXPENSE, SUBMIT_REPORT, RETURN_REPORT -> true;
        };
    }

    /// Whether there is a side that the caller can sign for, that has not signed, and that they have not signed
    /// against.
    private boolean canSign(Seen<Grant> seen) {
        return !isSigner(seen.callerId())
                && ((!isSignedBy(AgreementSide.GRANTEE) && AgreementSide.GRANTEE.isOf(seen))
                        || (!isSignedBy(AgreementSide.ORGANISER) && AgreementSide.ORGANISER.isOf(seen)));
    }

    private @Nullable UUID signer(AgreementSide side) {
        return switch (side) {
            case GRANTEE -> granteeSigner;
            case ORGANISER -> organiserSigner;
        };
    }

    boolean isSignedBy(AgreementSide side) {
        return signer(side) != null;
    }

    /// Whether a person has signed, for whichever side.
    boolean isSigner(UUID person) {
        return person.equals(granteeSigner) || person.equals(organiserSigner);
    }

    /// Whether one of the sides has signed.
    boolean isSignedByOne() {
        return granteeSigner != null || organiserSigner != null;
    }

    /// Whether a tranche can be asked for, or asked for again.
    private boolean isTrancheToRequest() {
        return plannedTranches + requestedTranches > 0;
    }

    /// Whether a tranche waits to be approved, rejected or paid.
    private boolean isTrancheToDecide() {
        return requestedTranches + approvedTranches > 0;
    }

    /// Whether the bank may be paying a tranche now.
    boolean isPaymentUnderWay() {
        return approvedTranches > 0;
    }

    boolean hasOpinion() {
        return opinions > 0;
    }

    /// Whether the caller has given an opinion already.
    boolean hasOwnOpinion() {
        return ownOpinions > 0;
    }
}
