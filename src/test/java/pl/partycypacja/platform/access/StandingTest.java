package pl.partycypacja.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final List<Relation> asked = new ArrayList<>();

    /// Finds out, and notes what it was asked.
    private Standing finding(Relation... relations) {
        Set<Relation> all = Set.of(relations);
        return Standing.of(relation -> {
            asked.add(relation);
            return all.contains(relation);
        });
    }

    @Test
    @DisplayName("each relation is found out when it is first asked for, and once, be it so or not")
    void askedOnce() {
        Standing standing = finding(Relation.OWNER);
        assertThat(asked).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(standing.is(Relation.OWNER)).isTrue();
            assertThat(standing.is(Relation.COORDINATOR)).isFalse();
        }
        assertThat(asked).containsExactly(Relation.OWNER, Relation.COORDINATOR);
    }

    @Test
    @DisplayName("anyone is anyone: nothing is asked")
    void anyone() {
        assertThat(finding().is(Relation.ANYONE)).isTrue();
        assertThat(Standing.known().is(Relation.ANYONE)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("of several relations one is enough, and those after it are not asked for")
    void anyOf() {
        Standing standing = finding(Relation.MEMBER);
        assertThat(standing.isAny(Set.of(Relation.MEMBER))).isTrue();
        assertThat(standing.isAny(Set.of(Relation.MEMBER, Relation.EXPERT))).isTrue();
        assertThat(standing.isAny(Set.of(Relation.EXPERT, Relation.ADMINISTRATOR)))
                .isFalse();
        assertThat(standing.isAny(Set.of())).isFalse();
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("what is known already is asked of nobody")
    void known() {
        Standing standing = Standing.known(Relation.OWNER, Relation.BOUND);
        for (Relation relation : Relation.values()) {
            assertThat(standing.is(relation))
                    .as(relation.name())
                    .isEqualTo(Set.of(Relation.ANYONE, Relation.OWNER, Relation.BOUND)
                            .contains(relation));
        }
    }
}
