package pl.partycypacja.applications.web;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import pl.partycypacja.fixtures.Http;
import pl.partycypacja.fixtures.TestClock;
import pl.partycypacja.fixtures.World;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Tests that begin with an open recruitment, of one application for each applicant.
abstract class WithRecruitment {

    @Inject
    World world;

    @Inject
    TestClock clock;

    Person coordinator;
    Person applicant;
    UUID edition;
    UUID recruitment;

    @BeforeEach
    final void openRecruitment() {
        world.reset();
        coordinator = world.person("koordynator", Role.USER, Role.COORDINATOR);
        applicant = world.person("wnioskodawca", Role.USER);
        edition = world.edition(world.programme("Program", coordinator, true), "Edycja", coordinator, true);
        recruitment = world.openRecruitment(edition, 1);
    }

    static Http submit(UUID application, Person person) {
        return Http.post("/api/v1/applications/" + application + "/submit")
                .as(person)
                .newKey();
    }
}
