package pl.partycypacja.grants.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.TestDatabase;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Random sequences of operations on grants and vouchers, sensible or not; the seed is the test's parameter.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomWalksTest extends WithGrants {

    private static final int STEPS = 120;

    private Random random = new Random();
    private Person trainer;
    private UUID provider;
    private UUID another;
    private int number;

    @BeforeEach
    void approveProvider() {
        trainer = world.person("trener", Role.USER);
        provider = Entitled.provider(world, slug, trainer, coordinator);
        another = Entitled.participation(world, edition, world.person("trzecia", Role.USER), null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20230404, 6000})
    @DisplayName(
            "GRA-1, GRA-3, GRA-4, GRA-5, VOU-2: whatever is done in whatever order, the books hold after each step")
    void theBooksHoldAfterEachStep(long seed) {
        random = new Random(seed);
        Entitled.budget(edition, 1_300_000, coordinator);
        Person other = world.person("druga", Role.USER);
        List<Granted> grants =
                List.of(grant(), new Granted(Entitled.participation(world, edition, other, null), coordinator, other));
        List<String> codes = List.of(
                Entitled.voucher(participation, coordinator),
                Entitled.voucher(Entitled.participation(world, edition, other, null), coordinator));
        for (int step = 0; step < STEPS; step++) {
            Granted grant = grants.get(random.nextInt(grants.size()));
            Person participant = grant == grants.getFirst() ? this.participant : other;
            Answer answer = one(grant, participant, codes.get(random.nextInt(codes.size())))
                    .get();
            assertThat(answer.status()).as("step " + step + " of walk " + seed).isLessThan(500);
            assertInvariants("step " + step + " of walk " + seed);
        }
    }

    private Supplier<Answer> one(Granted grant, Person participant, String code) {
        int tranche = 1 + random.nextInt(2);
        String amount = amount();
        return switch (random.nextInt(18)) {
            case 0 -> () -> grant.describe(Granted.terms(today(), "4000.00", "2000.00"));
            case 1 -> () -> grant.sign("GRANTEE", participant);
            case 2 -> () -> grant.sign("ORGANISER", random.nextBoolean() ? coordinator : participant);
            case 3, 4 -> () -> grant.act(tranche, "request", Granted.account(), participant);
            case 5, 6 ->
                () -> grant.act(tranche, "approve", Granted.account(), random.nextBoolean() ? coordinator : colleague);
            case 7, 8 -> () -> grant.act(tranche, "pay", Granted.paid(), coordinator);
            case 9 -> () -> spend(grant, participant, amount);
            case 10 -> () -> submit(grant);
            case 11 ->
                () -> random.nextBoolean()
                        ? grant.post("report/accept", "{\"decisions\": []}", true)
                        : grant.post("report/return", "{\"note\": \"x\", \"correctBy\": \"" + today() + "\"}", true);
            case 12 -> () -> grant.post("refunds", refund(amount), true);
            case 13 -> () -> grant.post("close", "", true);
            case 14 ->
                () -> random.nextInt(8) == 0
                        ? grant.post("terminate", "{\"reason\": \"x\"}", true)
                        : grant.act(tranche, "reject", "{\"reason\": \"x\"}", coordinator);
            case 15 -> () -> redeem(code, amount);
            case 16 -> () -> Granted.award(another, coordinator);
            default -> this::reverse;
        };
    }

    private String amount() {
        return "%d.%02d".formatted(random.nextInt(random.nextBoolean() ? 200 : 5_000), random.nextInt(100));
    }

    private Answer spend(Granted grant, Person participant, String amount) {
        Answer expense = grant.expense("moderacja", "FV/" + number++, today(), amount);
        return expense.status() == 201
                ? Http.post("/api/v1/expenses/" + expense.text("id") + "/document")
                        .as(participant)
                        .file("f.pdf", "%PDF-1.4 dokument".getBytes(StandardCharsets.UTF_8), null)
                        .send()
                : expense;
    }

    private Answer submit(Granted grant) {
        Answer written = grant.write();
        return written.status() == 200 ? grant.post("report/submit", "", false) : written;
    }

    private String refund(String amount) {
        return "{\"amount\": %s, \"receivedOn\": \"%s\", \"bankReference\": \"WB/%d\"}"
                .formatted(Granted.money(amount), today(), number++);
    }

    private Answer redeem(String code, String amount) {
        return Http.post("/api/v1/vouchers/" + code + "/redemptions")
                .as(trainer)
                .newKey()
                .json(
                        "{\"trainingProviderId\": \"%s\", \"amount\": %s, \"service\": \"Szkolenie\", \"invoiceNumber\": \"FV/%d\"}"
                                .formatted(provider, Granted.money(amount), number++))
                .send();
    }

    private Answer reverse() {
        Object redemption = world.single("SELECT coalesce((SELECT id FROM redemption ORDER BY md5(id::text || '"
                + number++ + "') LIMIT 1), gen_random_uuid())");
        return Http.post("/api/v1/redemptions/" + redemption + "/reverse")
                .as(trainer)
                .newKey()
                .json("{\"reason\": \"x\"}")
                .send();
    }

    private void assertInvariants(String when) {
        assertThat(world.single("SELECT coalesce(sum(amount_grosze), 0) FROM ledger_entry"))
                .as("GRA-5 at " + when)
                .hasToString("0");
        assertNone("GRA-5: kept balances are sums", when, """
                SELECT account, subject_id, balance_grosze FROM ledger_balance EXCEPT
                SELECT account, subject_id, sum(amount_grosze) FROM ledger_entry GROUP BY 1, 2""");
        assertNone("GRA-1, GRA-3, GRA-4, VOU-2: nothing gives more than it has", when, """
                SELECT account FROM ledger_entry WHERE account IN ('GRANT_BUDGET', 'GRANT_AWARDED', 'GRANT_ADVANCE',
                  'VOUCHER_BUDGET', 'VOUCHER') GROUP BY account, subject_id HAVING sum(amount_grosze) < 0""");
        assertNone("GRA-1: grants within the budget", when, """
                SELECT 1 FROM edition_budget b WHERE b.grants_grosze <
                  (SELECT sum(e.amount_grosze) FROM ledger_entry e
                   WHERE e.account IN ('GRANT_AWARDED', 'GRANT_ADVANCE', 'GRANT_SETTLED', 'GRANT_REFUNDED'))""");
        assertNone("GRA-3: tranches add up", when, """
                SELECT t.grant_id FROM tranche t JOIN local_grant g ON g.id = t.grant_id GROUP BY 1
                HAVING sum(t.amount_grosze) <> min(g.amount_grosze)""");
        assertNone("GRA-3: paid once, approved by another", when, """
                SELECT id FROM tranche WHERE approved_by = requested_by OR
                  (status = 'PAID') <> (EXISTS (SELECT 1 FROM ledger_posting p WHERE p.source_id = tranche.id))""");
        assertNone("GRA-4: accepted and refunded within what was paid; closed, the same", when, """
                SELECT g.id FROM local_grant g JOIN ledger_posting p ON g.id IN (p.from_subject, p.to_subject) GROUP BY g.id
                HAVING sum(p.amount_grosze) FILTER (WHERE p.kind IN ('EXPENSES_ACCEPTED', 'GRANT_REFUNDED')) >
                    coalesce(sum(p.amount_grosze) FILTER (WHERE p.kind = 'TRANCHE_PAID'), 0)
                  OR (g.status = 'CLOSED' AND
                    coalesce(sum(p.amount_grosze) FILTER (WHERE p.kind IN ('EXPENSES_ACCEPTED', 'GRANT_REFUNDED')), 0) <>
                    coalesce(sum(p.amount_grosze) FILTER (WHERE p.kind = 'TRANCHE_PAID'), 0))""");
        assertNone("VOU-2: redeemed and left are what was granted", when, """
                SELECT v.id FROM voucher v JOIN ledger_balance b ON b.subject_id = v.id WHERE v.granted_grosze <> b.balance_grosze +
                  (SELECT coalesce(sum(r.amount_grosze), 0) FROM redemption r WHERE r.voucher_id = v.id AND r.reversed_at IS NULL)""");
    }

    private void assertNone(String rule, String when, String wrong) {
        assertThat(world.single("SELECT count(*) FROM (" + wrong + ") wrong"))
                .as(rule + " at " + when)
                .isEqualTo(0L);
    }
}
