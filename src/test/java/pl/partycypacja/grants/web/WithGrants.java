package pl.partycypacja.grants.web;

import org.junit.jupiter.api.BeforeEach;
import pl.partycypacja.fixtures.Entitled;
import pl.partycypacja.fixtures.Granted;
import pl.partycypacja.fixtures.WithParticipant;
import pl.partycypacja.fixtures.World.Person;
import pl.partycypacja.platform.security.Role;

/// Tests that begin with a budget of 60 000 PLN for grants, and a second coordinator.
abstract class WithGrants extends WithParticipant {

    Person colleague;

    @BeforeEach
    final void beginWithGrants() {
        colleague = world.person("koordynatorka", Role.USER, Role.COORDINATOR);
        world.makeCoordinator(slug, colleague);
        Entitled.budget(edition, 6_000_000, coordinator);
    }

    final Granted grant() {
        return new Granted(participation, coordinator, participant);
    }
}
