package pl.partycypacja.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.partycypacja.platform.access.Relation.ADMINISTRATOR;
import static pl.partycypacja.platform.access.Relation.MEMBER;
import static pl.partycypacja.platform.access.Relation.OWNER;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;
import pl.partycypacja.platform.security.Caller;
import pl.partycypacja.platform.security.Role;

class OrganisationRelationsTest {

    private static Set<Relation> relations(@Nullable OrganisationRole role, Role... roles) {
        Caller caller = new Caller(UUID.randomUUID(), Set.of(roles));
        return Arrays.stream(Relation.values())
                .filter(new OrganisationRelations(caller, account -> Optional.ofNullable(role)))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("ACC-5: owners and members by their membership, administrators by their role")
    void membershipAndRoleSayHowACallerStands() {
        assertThat(relations(OrganisationRole.OWNER, Role.USER)).containsExactly(OWNER);
        assertThat(relations(OrganisationRole.MEMBER, Role.USER)).containsExactly(MEMBER);
        assertThat(relations(null, Role.USER, Role.EXPERT, Role.COORDINATOR)).isEmpty();
        assertThat(relations(null, Role.ADMIN)).containsExactly(ADMINISTRATOR);
        assertThat(relations(OrganisationRole.MEMBER, Role.ADMIN)).containsExactlyInAnyOrder(MEMBER, ADMINISTRATOR);
    }

    @Test
    void theMembershipIsLookedUpOnceAndOnlyWhenNeeded() {
        AtomicInteger lookups = new AtomicInteger();
        UUID account = UUID.randomUUID();
        OrganisationRelations relations = new OrganisationRelations(new Caller(account, Set.of(Role.ADMIN)), asked -> {
            assertThat(asked).isEqualTo(account);
            lookups.incrementAndGet();
            return Optional.empty();
        });
        assertThat(relations.test(ADMINISTRATOR)).isTrue();
        assertThat(lookups).hasValue(0);
        assertThat(relations.test(OWNER) || relations.test(MEMBER) || relations.test(OWNER))
                .isFalse();
        assertThat(lookups).hasValue(1);
    }
}
