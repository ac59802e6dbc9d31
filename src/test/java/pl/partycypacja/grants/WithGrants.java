package pl.partycypacja.grants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;
import pl.partycypacja.platform.time.Warsaw;

/// Tests that begin with an edition, its budget of 60 000 PLN for grants, a second coordinator, and one
/// participant.
abstract class WithGrants {

    @Inject
    World world;

    @Inject
    TestClock clock;

    Person coordinator;
    Person colleague;
    Person grantee;
    UUID edition;
    UUID participation;
    String slug;

    @BeforeEach
    void begin() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        colleague = world.person("koordynatorka", Role.USER, Role.COORDINATOR);
        grantee = world.person("grantobiorca", Role.USER);
        slug = world.programme("Debiuty próbne", coordinator, true);
        world.makeCoordinator(slug, colleague);
        edition = world.edition(slug, "Edycja 2023", coordinator, true);
        world.openRecruitment(edition, 5);
        participation =
                Entitled.participation(world, edition, grantee, world.organisation("Stowarzyszenie Żółć", grantee));
        Entitled.budget(edition, 6_000_000, coordinator);
    }

    final Granted grant() {
        return new Granted(participation, coordinator, grantee);
    }

    final LocalDate today() {
        return Warsaw.today(clock);
    }

    final void assertBooksAgree() {
        JsonNode balances = Http.get("/api/v1/editions/" + edition + "/ledger-balances")
                .as(world.again(coordinator))
                .send()
                .expect(200)
                .body()
                .get("items");
        assertThat(balances.findValuesAsText("agrees")).isNotEmpty().containsOnly("true");
        assertThat(world.single("SELECT sum(amount_grosze) FROM ledger_entry")).hasToString("0");
    }
}
