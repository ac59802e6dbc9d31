package pl.partycypacja.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.fixtures.Await;

/// Vouchers redeemed while the application dies: what was acknowledged is there, and what is there was attempted.
class KilledApplicationIT extends WithDurableDatabase {

    /// Together with those of [KilledDatabaseIT], twenty.
    private static final int ROUNDS = 4;

    private String provider = "";

    @Test
    @DisplayName(
            "VOU-2: the application killed again and again during redemptions; the other instance gives the stored answers")
    void theApplicationDies() throws Exception {
        try (Instance survivor = Instance.start(folder, settings)) {
            settings.put("partycypacja.demo-data", "false");
            seed.participations(1);
            provider = seed.provider(1);
            issueAVoucher();
            String token = AccessToken.of(
                    folder, seed.accountId("trener1@example.org"), "trener1@example.org", Instant.now(), "user");
            String path = "/api/v1/vouchers/" + seed.single("SELECT code FROM voucher") + "/redemptions";
            for (int round = 0; round < ROUNDS; round++) {
                Attempts attempts = new Attempts(seed, token);
                Instance victim = Instance.start(folder, settings);
                try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                    List<Future<?>> all = new ArrayList<>();
                    for (int i = 0; i < CLIENTS; i++) {
                        all.add(clients.submit(() -> {
                            boolean isAnswered = true;
                            while (isAnswered) {
                                isAnswered = attempts.send(victim, path, redemption());
                            }
                        }));
                    }
                    Await.until("some to be acknowledged", () -> attempts.countAcknowledged() > CLIENTS);
                    victim.kill();
                    for (Future<?> client : all) {
                        client.get();
                    }
                }
                attempts.assertAcknowledgedAreThere("redemption");
                attempts.repeatAll(survivor, 201);
                assertThat(seed.count(
                                "redemption WHERE invoice_number IN ('" + String.join("', '", attempts.keys()) + "')"))
                        .as("what is there was attempted, once")
                        .isEqualTo(attempts.keys().size());
            }
        }
        seed.assertBooksAgree();
    }

    /// One million złoty, so that it lasts; its code is all first characters of the alphabet, the check character
    /// too.
    private void issueAVoucher() throws Exception {
        seed.execute("""
                INSERT INTO voucher (id, version, code, edition_id, programme_id, participation_id, account_id, granted_grosze, status,
                  expires_on, issued_at, updated_at)
                SELECT uuidv7(), 0, '2222-2222-2222-2222', edition_id, programme_id, id, account_id, 100000000, 'ACTIVE', '2190-01-01',
                  now(), now() FROM participation""");
        seed.execute(
                "INSERT INTO ledger_posting (id, edition_id, kind, source_id, from_account, from_subject, to_account,"
                        + " to_subject, amount_grosze, description, posted_at) SELECT uuidv7(), edition_id, 'VOUCHER_ISSUED', id,"
                        + " 'VOUCHER_BUDGET', edition_id, 'VOUCHER', id, granted_grosze, '', now() FROM voucher");
        seed.execute("INSERT INTO ledger_balance (account, subject_id, edition_id, balance_grosze)"
                + " SELECT 'VOUCHER', id, edition_id, granted_grosze FROM voucher");
    }

    private String redemption() {
        return """
                {"trainingProviderId": "%s", "amount": {"amount": "1.00", "currency": "PLN"}, "service": "Szkolenie",
                 "invoiceNumber": "%%s"}""".formatted(provider);
    }
}
