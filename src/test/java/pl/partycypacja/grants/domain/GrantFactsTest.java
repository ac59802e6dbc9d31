package pl.partycypacja.grants.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.grants.domain.SampleGrants.CALLER;
import static pl.partycypacja.grants.domain.SampleGrants.seen;
import static pl.partycypacja.platform.access.Relation.BOUND;
import static pl.partycypacja.platform.access.Relation.COORDINATOR;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.access.Seen;

class GrantFactsTest {

    private static final GrantBalances BALANCED = new GrantBalances(0, 400_000, 0, 0);
    private static final GrantBalances OUTSTANDING = new GrantBalances(0, 399_999, 0, 1);

    private static GrantFacts tranches(long planned, long requested, long approved) {
        return new GrantFacts(true, planned, requested, approved, null, null, 0, 0);
    }

    private static GrantFacts signed(@Nullable UUID grantee, @Nullable UUID organiser) {
        return new GrantFacts(true, 0, 0, 0, grantee, organiser, 0, 0);
    }

    private static boolean isPermitted(GrantFacts facts, GrantAction action, GrantBalances balances) {
        return facts.permit(action, seen(SampleGrants.described(), COORDINATOR), balances);
    }

    @ParameterizedTest
    @CsvSource({
        // planned, requested, approved: ask, decide, end or settle
        "0, 0, 0, false, false, true",
        "1, 0, 0, true,  false, true",
        "0, 1, 0, true,  true,  true",
        "0, 0, 1, false, true,  false",
        "1, 0, 1, true,  true,  false",
        "0, 2, 1, true,  true,  false"
    })
    @DisplayName("GRA-3: tranches to ask for, to decide on, and payments under way")
    void tranches(long planned, long requested, long approved, boolean asks, boolean decides, boolean ends) {
        GrantFacts facts = tranches(planned, requested, approved);
        assertThat(isPermitted(facts, GrantAction.REQUEST_TRANCHE, BALANCED)).isEqualTo(asks);
        assertThat(isPermitted(facts, GrantAction.PAY_TRANCHE, BALANCED)).isEqualTo(decides);
        assertThat(isPermitted(facts, GrantAction.TERMINATE, BALANCED)).isEqualTo(ends);
        assertThat(isPermitted(facts, GrantAction.ACCEPT_REPORT, BALANCED)).isEqualTo(ends);
    }

    @Test
    @DisplayName("GRA-4: a refund as long as something is outstanding, the end when nothing is")
    void balancesDecideOnTheEnd() {
        GrantFacts facts = tranches(0, 0, 0);
        assertThat(isPermitted(facts, GrantAction.RECORD_REFUND, OUTSTANDING)).isTrue();
        assertThat(isPermitted(facts, GrantAction.RECORD_REFUND, BALANCED)).isFalse();
        assertThat(isPermitted(facts, GrantAction.CLOSE, OUTSTANDING)).isFalse();
        assertThat(isPermitted(facts, GrantAction.CLOSE, BALANCED)).isTrue();
    }

    @Test
    @DisplayName("GRA-6: an expert gives one opinion, whatever others gave")
    void oneOpinion() {
        GrantFacts ofOthers = new GrantFacts(true, 0, 0, 0, null, null, 2, 0);
        GrantFacts own = new GrantFacts(true, 0, 0, 0, null, null, 2, 1);
        assertThat(isPermitted(ofOthers, GrantAction.GIVE_OPINION, BALANCED)).isTrue();
        assertThat(isPermitted(own, GrantAction.GIVE_OPINION, BALANCED)).isFalse();
        assertThat(ofOthers.hasOpinion()).isTrue();
        assertThat(tranches(0, 0, 0).hasOpinion()).isFalse();
    }

    @Test
    @DisplayName("APP-9: who has resigned neither signs nor asks for a tranche; what is approved can still be paid")
    void resigned() {
        GrantFacts before = new GrantFacts(true, 1, 1, 1, null, null, 0, 0);
        GrantFacts after = new GrantFacts(false, 1, 1, 1, null, null, 0, 0);
        assertThat(isPermitted(before, GrantAction.SIGN_AGREEMENT, BALANCED)).isTrue();
        assertThat(isPermitted(after, GrantAction.SIGN_AGREEMENT, BALANCED)).isFalse();
        assertThat(isPermitted(before, GrantAction.REQUEST_TRANCHE, BALANCED)).isTrue();
        assertThat(isPermitted(after, GrantAction.REQUEST_TRANCHE, BALANCED)).isFalse();
        assertThat(isPermitted(after, GrantAction.PAY_TRANCHE, BALANCED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"UPDATE_AGREEMENT", "ADD_EXPENSE", "SUBMIT_REPORT", "RETURN_REPORT"})
    @DisplayName("nothing else keeps from what the state alone allows")
    void theStateAloneDecides(GrantAction action) {
        assertThat(isPermitted(tranches(0, 0, 1), action, OUTSTANDING)).isTrue();
    }

    private static boolean canSign(GrantFacts facts, Grant grant, Relation... relations) {
        Seen<Grant> seen = seen(grant, relations);
        return facts.permit(GrantAction.SIGN_AGREEMENT, seen, BALANCED);
    }

    @Test
    @DisplayName("GRA-2: nobody signs an agreement without terms")
    void termsComeFirst() {
        assertThat(canSign(signed(null, null), SampleGrants.prepared(), OWNER, BOUND))
                .isFalse();
        assertThat(canSign(signed(null, null), SampleGrants.described(), OWNER, BOUND))
                .isTrue();
    }

    @Test
    @DisplayName("GRA-2: each side signs once, by people of its own, and nobody for both")
    void eachSideSignsOnce() {
        UUID other = UUID.randomUUID();
        Grant grant = SampleGrants.described();
        assertThat(canSign(signed(null, null), grant, COORDINATOR)).isTrue();
        assertThat(canSign(signed(null, null), grant, COORDINATOR, BOUND)).isFalse();
        assertThat(canSign(signed(null, null), grant, OWNER, COORDINATOR, BOUND))
                .isTrue();
        assertThat(canSign(signed(other, null), grant, OWNER, BOUND)).isFalse();
        assertThat(canSign(signed(other, null), grant, OWNER, COORDINATOR, BOUND))
                .isFalse();
        assertThat(canSign(signed(other, null), grant, COORDINATOR)).isTrue();
        assertThat(canSign(signed(CALLER, null), grant, COORDINATOR)).isFalse();
        assertThat(canSign(signed(null, other), grant, COORDINATOR)).isFalse();
        assertThat(canSign(signed(null, other), grant, OWNER, BOUND)).isTrue();
        assertThat(canSign(signed(null, CALLER), grant, OWNER, BOUND)).isFalse();
    }

    @Test
    @DisplayName("GRA-2: which sides have signed, and who")
    void signers() {
        UUID grantee = UUID.randomUUID();
        GrantFacts facts = signed(grantee, null);
        assertThat(facts.isSignedBy(AgreementSide.GRANTEE)).isTrue();
        assertThat(facts.isSignedBy(AgreementSide.ORGANISER)).isFalse();
        assertThat(facts.isSigner(grantee)).isTrue();
        assertThat(facts.isSigner(UUID.randomUUID())).isFalse();
        assertThat(facts.isSignedByOne()).isTrue();
        assertThat(signed(null, null).isSignedByOne()).isFalse();
    }
}
