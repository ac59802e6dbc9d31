package pl.partycypacja.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.platform.access.Relation.ADMINISTRATOR;
import static pl.partycypacja.platform.access.Relation.ANYONE;
import static pl.partycypacja.platform.access.Relation.BOUND;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

class PersonDirectoryTest {

    private static final UUID ACCOUNT = UUID.randomUUID();

    private static Set<Relation> relationsOf(UUID accountId, Role... roles) {
        Caller caller = new Caller(accountId, Set.of(roles));
        return Arrays.stream(Relation.values())
                .filter(PersonDirectory.standing(ACCOUNT, caller)::is)
                .collect(Collectors.toSet());
    }

    @Test
    void anAccountIsItsOwnersAndAdministratorsSeeAll() {
        UUID other = UUID.randomUUID();
        assertThat(relationsOf(ACCOUNT, Role.USER)).containsExactlyInAnyOrder(ANYONE, OWNER, BOUND);
        assertThat(relationsOf(ACCOUNT, Role.ADMIN)).containsExactlyInAnyOrder(ANYONE, OWNER, BOUND, ADMINISTRATOR);
        assertThat(relationsOf(other, Role.ADMIN)).containsExactlyInAnyOrder(ANYONE, ADMINISTRATOR);
        assertThat(relationsOf(other, Role.USER, Role.EXPERT, Role.COORDINATOR)).containsExactly(ANYONE);
    }
}
