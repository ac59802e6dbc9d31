package pl.partycypacja.vouchers.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.Http.Answer;
import pl.partycypacja.fixtures.WithParticipant;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Tests that begin with a budget of 3 000 PLN for vouchers, and an approved training provider with one trainer.
abstract class WithVouchers extends WithParticipant {

    Person trainer;
    UUID provider;

    @BeforeEach
    final void beginWithVouchers() {
        trainer = world.person("trener", Role.USER);
        provider = Entitled.provider(world, slug, trainer, coordinator);
        Entitled.budget(edition, 300_000, coordinator);
    }

    final Answer issue() {
        return issue(Entitled.EXPIRY);
    }

    final Answer issue(LocalDate expiresOn) {
        return Http.post("/api/v1/editions/" + edition + "/vouchers/issue")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"expiresOn\": \"" + expiresOn + "\"}")
                .send();
    }

    final String code() {
        return String.valueOf(world.single("SELECT code FROM voucher ORDER BY id LIMIT 1"));
    }

    final Answer redeem(String code, String amount) {
        return redeem(code, "{\"amount\": \"" + amount + "\", \"currency\": \"PLN\"}", provider);
    }

    final Answer redeem(String code, String amount, UUID provider) {
        return Http.post("/api/v1/vouchers/" + code + "/redemptions")
                .as(world.again(trainer))
                .newKey()
                .json("""
                        {"trainingProviderId": "%s", "amount": %s, "service": "Szkolenie z facylitacji", "invoiceNumber": "%s"}""".formatted(provider, amount, UUID.randomUUID()))
                .send();
    }

    final JsonNode voucher(Person person) {
        return Http.get("/api/v1/vouchers/" + code())
                .as(world.again(person))
                .send()
                .expect(200)
                .body();
    }

    final String left() {
        return voucher(participant).at("/left/amount").asText();
    }

    final Answer extend(LocalDate day) {
        return Http.post("/api/v1/vouchers/" + code() + "/extend")
                .as(world.again(coordinator))
                .newKey()
                .json("{\"expiresOn\": \"" + day + "\", \"reason\": \"Choroba prowadzącej\"}")
                .send();
    }
}
