package pl.partycypacja.grants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import pl.partycypacja.ownership.Ownership;
import pl.partycypacja.ownership.ParticipantLetters;
import pl.partycypacja.platform.values.Money;
import pl.partycypacja.programmes.ProgrammesApi;

/// Who is told what about a grant: its grantee, the programme's coordinators, or its experts.
@ApplicationScoped
class GrantLetters {

    private final ParticipantLetters letters;
    private final ProgrammesApi programmes;
    private final Ownership ownership;

    GrantLetters(ParticipantLetters letters, ProgrammesApi programmes, Ownership ownership) {
        this.letters = letters;
        this.programmes = programmes;
        this.ownership = ownership;
    }

    void awarded(Grant grant) {
        tellGrantee(GrantMessage.GRANT_AWARDED, grant, Map.of());
    }

    void signed(Grant grant) {
        tellGrantee(GrantMessage.AGREEMENT_SIGNED, grant, Map.of());
    }

    void trancheRequested(Grant grant, Tranche tranche) {
        tellCoordinators(GrantMessage.TRANCHE_REQUESTED, grant, facts(tranche));
    }

    void trancheRejected(Grant grant, Tranche tranche, String reason) {
        Map<String, String> facts = new HashMap<>(facts(tranche));
        facts.put("reason", reason);
        tellGrantee(GrantMessage.TRANCHE_REJECTED, grant, facts);
    }

    void tranchePaid(Grant grant, Tranche tranche) {
        tellGrantee(GrantMessage.TRANCHE_PAID, grant, facts(tranche));
    }

    void reportSubmitted(Grant grant) {
        tellCoordinators(GrantMessage.REPORT_SUBMITTED, grant, Map.of());
    }

    void reportReturned(Grant grant, GrantReport report) {
        tellGrantee(
                GrantMessage.REPORT_RETURNED,
                grant,
                Map.of("note", String.valueOf(report.returnNote()), "correctBy", String.valueOf(report.correctBy())));
    }

    /// Tells the grantee how much was accepted, and the experts that they owe an opinion (GRA-6).
    void reportAccepted(Grant grant, GrantBalances balances) {
        tellGrantee(
                GrantMessage.REPORT_ACCEPTED,
                grant,
                Map.of(
                        "accepted",
                        amount(balances.acceptedGrosze()),
                        "outstanding",
                        amount(balances.outstandingGrosze())));
        tell(GrantMessage.OPINION_OWED, grant, listExpertsToJudge(grant), Map.of());
    }

    void reportDue(Grant grant) {
        tellGrantee(GrantMessage.REPORT_DUE, grant, Map.of());
    }

    void reportOverdue(Grant grant) {
        tellGrantee(GrantMessage.REPORT_OVERDUE, grant, Map.of());
        tellCoordinators(GrantMessage.REPORT_OVERDUE, grant, Map.of());
    }

    void closed(Grant grant) {
        tellGrantee(GrantMessage.GRANT_CLOSED, grant, Map.of());
    }

    void terminated(Grant grant, GrantBalances balances) {
        tellGrantee(
                GrantMessage.GRANT_TERMINATED,
                grant,
                Map.of(
                        "reason",
                        String.valueOf(grant.terminationReason()),
                        "toReturn",
                        amount(balances.outstandingGrosze())));
    }

    void granteeResigned(Grant grant) {
        tellCoordinators(GrantMessage.GRANTEE_RESIGNED, grant, Map.of());
    }

    void opinionGiven(Grant grant) {
        tellGrantee(GrantMessage.OPINION_GIVEN, grant, Map.of());
    }

    private List<UUID> listExpertsToJudge(Grant grant) {
        return programmes.listExpertIds(grant.programmeId()).stream()
                .filter(expert -> !ownership.isBound(expert, grant))
                .toList();
    }

    /// The person, or everyone in the organisation.
    private void tellGrantee(GrantMessage kind, Grant grant, Map<String, String> facts) {
        letters.tell(kind, grant, withGrant(grant, facts));
    }

    private void tellCoordinators(GrantMessage kind, Grant grant, Map<String, String> facts) {
        tell(kind, grant, programmes.listCoordinatorIds(grant.programmeId()), facts);
    }

    private void tell(GrantMessage kind, Grant grant, Collection<UUID> people, Map<String, String> facts) {
        letters.tellPeople(kind, grant.programmeId(), people, withGrant(grant, facts), null);
    }

    private static Map<String, String> facts(Tranche tranche) {
        return Map.of("number", Integer.toString(tranche.number()), "amount", amount(tranche.amountGrosze()));
    }

    private static Map<String, String> withGrant(Grant grant, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("agreement", grant.agreementNumber());
        all.put("grantAmount", amount(grant.amountGrosze()));
        all.put("reportDueOn", Objects.toString(grant.reportDueOn(), "–"));
        return all;
    }

    private static String amount(long grosze) {
        return Money.ofGrosze(grosze).amount();
    }
}
