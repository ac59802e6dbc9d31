package pl.partycypacja.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pl.partycypacja.platform.access.Relation;

class ScopeTest {

    private static final UUID CALLER = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static final Scope SCOPE = new Scope(CALLER, Set.of(ORGANISATION), Set.of(PROGRAMME), false);

    private record Thing(UUID accountId, @Nullable UUID organisationId, UUID programmeId) implements Owned {}

    @Test
    @DisplayName("a person owns what is theirs, and what belongs to their organisation, whoever came for it")
    void ownersAreFound() {
        assertThat(isOwner(new Thing(CALLER, null, OTHER))).isTrue();
        assertThat(isOwner(new Thing(OTHER, ORGANISATION, OTHER))).isTrue();
        assertThat(isOwner(new Thing(OTHER, null, OTHER))).isFalse();
        assertThat(isOwner(new Thing(CALLER, OTHER, OTHER))).isFalse();
    }

    @Test
    @DisplayName("coordinators are those of the thing's programme; an administrator is one everywhere")
    void coordinatorsAreFound() {
        Scope all = new Scope(CALLER, Set.of(), Set.of(), true);
        Thing elsewhere = new Thing(OTHER, null, OTHER);
        assertThat(SCOPE.standing(new Thing(OTHER, null, PROGRAMME)).is(Relation.COORDINATOR))
                .isTrue();
        assertThat(SCOPE.standing(elsewhere).is(Relation.COORDINATOR)).isFalse();
        assertThat(SCOPE.standing(elsewhere).is(Relation.ADMINISTRATOR)).isFalse();
        assertThat(all.standing(elsewhere).is(Relation.COORDINATOR)).isTrue();
        assertThat(all.standing(elsewhere).is(Relation.OWNER)).isFalse();
    }

    @Test
    @DisplayName("what would take a question for each thing is not guessed")
    void othersAreNotGuessed() {
        var standing = SCOPE.standing(new Thing(CALLER, null, PROGRAMME));
        assertThatThrownBy(() -> standing.is(Relation.BOUND)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isOwner(Thing thing) {
        return SCOPE.standing(thing).is(Relation.OWNER);
    }
}
